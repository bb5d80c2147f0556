package org.burnish.parity.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes the missing blocks of a stripe from those that are there. Used by one thread. */
final class Stripe {

    private final Code code;
    private final int block;
    private final Sums sums;

    Stripe(Code code, int block) {
        this.code = code;
        this.block = block;
        sums = new Sums(block);
    }

    /**
     * Computes parity blocks.
     *
     * @param blocks the data blocks; those behind the last one that is given count as zeros
     */
    byte[][] parity(List<byte[]> blocks) {
        sums.clear(code.parity());
        sums.add(blocks, code.tables().subList(0, blocks.size()));
        byte[][] made = new byte[code.parity()][block];
        for (int row = 0; row < made.length; row++) {
            sums.get(row, made[row]);
        }
        return made;
    }

    /**
     * Fills in the missing data blocks.
     *
     * @param blocks the data blocks and behind them the parity blocks; null where one is missing
     * @return the numbers of the data blocks that were filled in, or empty where more are missing than parity blocks are there:
     *     nothing was changed
     */
    Optional<List<Integer>> fill(byte[] @Nullable [] blocks) {
        List<Integer> missing = new ArrayList<>();
        for (int symbol = 0; symbol < code.data(); symbol++) {
            if (blocks[symbol] == null) {
                missing.add(symbol);
            }
        }
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < code.parity() && rows.size() < missing.size(); row++) {
            if (blocks[code.data() + row] != null) {
                rows.add(row);
            }
        }
        if (rows.size() < missing.size()) {
            return Optional.empty();
        }
        if (!missing.isEmpty()) {
            solve(blocks, missing, rows);
        }
        return Optional.of(missing);
    }

    private void solve(byte[] @Nullable [] blocks, List<Integer> missing, List<Integer> rows) {
        int count = missing.size();
        sumKnown(blocks);
        List<byte[]> differences = new ArrayList<>();
        int[][] matrix = new int[count][count];
        for (int r = 0; r < count; r++) {
            byte[] difference = new byte[block];
            sums.get(rows.get(r), difference);
            byte[] there = Objects.requireNonNull(blocks[code.data() + rows.get(r)]);
            for (int i = 0; i < block; i++) {
                difference[i] ^= there[i];
            }
            differences.add(difference);
            for (int c = 0; c < count; c++) {
                matrix[r][c] = code.factor(missing.get(c), rows.get(r));
            }
        }
        sums.clear(count);
        sums.add(differences, tables(Matrix.inverse(code.field(), matrix)));
        for (int c = 0; c < count; c++) {
            byte[] made = new byte[block];
            sums.get(c, made);
            blocks[missing.get(c)] = made;
        }
    }

    private void sumKnown(byte[] @Nullable [] blocks) {
        List<byte[]> known = new ArrayList<>();
        List<SumTable> tables = new ArrayList<>();
        for (int symbol = 0; symbol < code.data(); symbol++) {
            byte @Nullable [] there = blocks[symbol];
            if (there != null) {
                known.add(there);
                tables.add(code.tables().get(symbol));
            }
        }
        sums.clear(code.parity());
        sums.add(known, tables);
    }

    /** For each column of a matrix, its multiples. */
    private List<SumTable> tables(int[][] matrix) {
        List<SumTable> made = new ArrayList<>();
        for (int column = 0; column < matrix.length; column++) {
            int[] factors = new int[matrix.length];
            for (int row = 0; row < matrix.length; row++) {
                factors[row] = matrix[row][column];
            }
            made.add(new SumTable(code.field(), factors));
        }
        return made;
    }
}
