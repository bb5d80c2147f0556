package org.burnish.transport.emulator.cd;

import java.util.Arrays;

/**
 * Error detection and correction of a sector of data (ECMA-130, clause 14 and annex A): a CRC of 32 bits and a
 * Reed-Solomon product code over GF(2^8). The code sees the sector from byte 12 on as two planes of bytes, even and
 * odd, each a matrix of 43 columns.
 */
final class SectorCode {

    private static final int EDC_AT = 2064;
    private static final int EDC_POLYNOMIAL = 0xD801_8001;

    private static final int FIELD_POLYNOMIAL = 0x11D;
    private static final int FIRST = 12;
    private static final int HEADER_END = 16;
    private static final int FORM_1_EDC_AT = 2072;
    private static final int COLUMNS = 43;
    private static final int ROWS = 24;
    private static final int P_AT = COLUMNS * ROWS;
    private static final int DIAGONALS = 26;
    private static final int DIAGONAL_STEP = 44;
    private static final int Q_AT = COLUMNS * DIAGONALS;

    private static final int[] EDC = edcTable();
    /** The quotient of each element by one more than the primitive element. */
    private static final int[] QUOTIENT = quotients();

    private SectorCode() {}

    /** Fills in what follows the user data of a mode 1 sector of 2352 bytes. */
    static void protectMode1(byte[] sector) {
        detection(sector, 0, EDC_AT);
        correction(sector);
    }

    /** The same for mode 2 form 1, whose codes do not see the header (CD-ROM XA). */
    static void protectForm1(byte[] sector) {
        detection(sector, HEADER_END, FORM_1_EDC_AT);
        byte[] header = Arrays.copyOfRange(sector, FIRST, HEADER_END);
        Arrays.fill(sector, FIRST, HEADER_END, (byte) 0);
        correction(sector);
        System.arraycopy(header, 0, sector, FIRST, header.length);
    }

    private static void detection(byte[] sector, int from, int to) {
        int edc = 0;
        for (int i = from; i < to; i++) {
            edc = edc >>> 8 ^ EDC[(edc ^ sector[i]) & 0xFF];
        }
        for (int i = 0; i < 4; i++) {
            sector[to + i] = (byte) (edc >> 8 * i);
        }
    }

    private static void correction(byte[] sector) {
        for (int plane = 0; plane < 2; plane++) {
            columns(sector, FIRST + plane);
            diagonals(sector, FIRST + plane);
        }
    }

    /** The P parity: two bytes below each column. */
    private static void columns(byte[] sector, int origin) {
        for (int column = 0; column < COLUMNS; column++) {
            int sum = 0;
            int weighted = 0;
            for (int row = 0; row < ROWS; row++) {
                int value = sector[origin + 2 * (row * COLUMNS + column)] & 0xFF;
                sum ^= value;
                weighted = twice(weighted) ^ value;
            }
            parity(sector, origin + 2 * (P_AT + column), 2 * COLUMNS, sum, weighted);
        }
    }

    /** The Q parity: two bytes behind each diagonal of the matrix with its P parity. */
    private static void diagonals(byte[] sector, int origin) {
        for (int diagonal = 0; diagonal < DIAGONALS; diagonal++) {
            int sum = 0;
            int weighted = 0;
            for (int step = 0; step < COLUMNS; step++) {
                int word = (COLUMNS * diagonal + DIAGONAL_STEP * step) % Q_AT;
                int value = sector[origin + 2 * word] & 0xFF;
                sum ^= value;
                weighted = twice(weighted) ^ value;
            }
            parity(sector, origin + 2 * (Q_AT + diagonal), 2 * DIAGONALS, sum, weighted);
        }
    }

    /**
     * Sets the two parity bytes so that the sum of the word is zero, and so is its sum weighted by descending powers
     * of the primitive element.
     */
    private static void parity(byte[] sector, int at, int distance, int sum, int weighted) {
        int first = QUOTIENT[twice(twice(weighted)) ^ sum];
        sector[at] = (byte) first;
        sector[at + distance] = (byte) (first ^ sum);
    }

    private static int twice(int value) {
        int doubled = value << 1;
        return doubled > 0xFF ? doubled ^ FIELD_POLYNOMIAL : doubled;
    }

    private static int[] quotients() {
        int[] quotients = new int[256];
        for (int value = 0; value < quotients.length; value++) {
            quotients[twice(value) ^ value] = value;
        }
        return quotients;
    }

    private static int[] edcTable() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int edc = i;
            for (int bit = 0; bit < 8; bit++) {
                edc = edc >>> 1 ^ ((edc & 1) == 0 ? 0 : EDC_POLYNOMIAL);
            }
            table[i] = edc;
        }
        return table;
    }
}
