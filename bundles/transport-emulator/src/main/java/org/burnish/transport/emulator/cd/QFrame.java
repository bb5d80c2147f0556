package org.burnish.transport.emulator.cd;

import java.nio.ByteBuffer;

/** What the modes of the Q sub-channel have in common: the CRC behind ten bytes, and how the sub-channels interleave. */
final class QFrame {

    /** The bytes with padding. */
    static final int FORMATTED = 16;

    private static final int CRC_POLYNOMIAL = 0x1021;
    private static final int RAW = 96;
    private static final int P = 0x80;
    private static final int Q = 0x40;

    private QFrame() {}

    /** Puts the CRC behind ten bytes. */
    static byte[] finish(ByteBuffer channel) {
        return channel.putShort((short) ~crc(channel.array())).array();
    }

    private static int crc(byte[] channel) {
        int crc = 0;
        for (int i = 0; i < 10; i++) {
            crc ^= (channel[i] & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ CRC_POLYNOMIAL;
            }
        }
        return crc & 0xFFFF;
    }

    static byte[] interleaved(byte[] channel, boolean pause) {
        byte[] interleaved = new byte[RAW];
        for (int bit = 0; bit < RAW; bit++) {
            boolean set = (channel[bit / 8] & 0x80 >> bit % 8) != 0;
            interleaved[bit] = (byte) ((pause ? P : 0) | (set ? Q : 0));
        }
        return interleaved;
    }
}
