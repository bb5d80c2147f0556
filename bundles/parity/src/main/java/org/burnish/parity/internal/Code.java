package org.burnish.parity.internal;

import java.util.Arrays;
import java.util.List;

/**
 * A systematic Reed-Solomon code: {@code data} symbols and behind them {@code parity} symbols are the coefficients of a multiple
 * of the generator polynomial, the highest first. Any {@code data} symbols of a codeword determine the others.
 */
final class Code {

    /** The symbols of the longest codeword. */
    static final int LONGEST = 255;

    private final Field field;
    private final int data;
    private final int parity;
    private final int[][] columns;
    private final List<SumTable> tables;

    /** The code of parity files: roots 2^0, 2^1 and so on. */
    Code(int data, int parity) {
        this(Field.QR, data, parity, 0, 1);
    }

    /**
     * A code with chosen roots.
     *
     * @param first the exponent of the first root
     * @param step what is between the exponents of two roots
     */
    Code(Field field, int data, int parity, int first, int step) {
        if (data < 1 || parity < 1 || data + parity > LONGEST) {
            throw new IllegalArgumentException("No code of " + data + " and " + parity + " symbols");
        }
        this.field = field;
        this.data = data;
        this.parity = parity;
        columns = columns(generator(first, step));
        tables = Arrays.stream(columns)
                .map(column -> new SumTable(field, column))
                .toList();
    }

    /** The coefficients below the highest one, which is 1; the highest first. */
    private int[] generator(int first, int step) {
        int[] polynomial = new int[parity + 1];
        polynomial[0] = 1;
        for (int root = 0; root < parity; root++) {
            int value = field.power(first + root * step);
            for (int i = root + 1; i > 0; i--) {
                polynomial[i] ^= field.multiply(polynomial[i - 1], value);
            }
        }
        int[] lower = new int[parity];
        System.arraycopy(polynomial, 1, lower, 0, parity);
        return lower;
    }

    /** For each data symbol, what a 1 there adds to each parity symbol: its power of x modulo the generator. */
    private int[][] columns(int[] generator) {
        int[][] made = new int[data][];
        made[data - 1] = generator;
        for (int symbol = data - 2; symbol >= 0; symbol--) {
            int[] last = made[symbol + 1];
            int[] next = new int[parity];
            for (int i = 0; i < parity; i++) {
                int shifted = i + 1 < parity ? last[i + 1] : 0;
                next[i] = shifted ^ field.multiply(last[0], generator[i]);
            }
            made[symbol] = next;
        }
        return made;
    }

    Field field() {
        return field;
    }

    int data() {
        return data;
    }

    int parity() {
        return parity;
    }

    /** What a 1 as this data symbol adds to a parity symbol. */
    int factor(int symbol, int row) {
        return columns[symbol][row];
    }

    /** For each data symbol, what any value of it adds to all parity symbols. */
    List<SumTable> tables() {
        return tables;
    }
}
