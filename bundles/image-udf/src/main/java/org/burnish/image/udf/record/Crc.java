package org.burnish.image.udf.record;

import java.nio.ByteBuffer;

/** The cyclic redundancy check of descriptors: polynomial x^16 + x^12 + x^5 + 1, begun with 0 (ECMA-167 clause 1/7.2.6). */
final class Crc {

    private static final int POLYNOMIAL = 0x1021;
    private static final int[] TABLE = table();

    private Crc() {}

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int value = i << 8;
            for (int bit = 0; bit < 8; bit++) {
                value = (value & 0x8000) == 0 ? value << 1 : value << 1 ^ POLYNOMIAL;
            }
            table[i] = value & 0xFFFF;
        }
        return table;
    }

    /** The check of bytes at an absolute position. */
    static int of(ByteBuffer source, int at, int length) {
        int crc = 0;
        for (int i = at; i < at + length; i++) {
            crc = (crc << 8 ^ TABLE[(crc >>> 8 ^ source.get(i)) & 0xFF]) & 0xFFFF;
        }
        return crc;
    }
}
