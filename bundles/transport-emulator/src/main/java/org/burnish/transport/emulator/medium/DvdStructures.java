package org.burnish.transport.emulator.medium;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The disc structures of DVD-RW (MMC-6, 6.22.3; the lead-in fields of ECMA-338). */
final class DvdStructures {

    private static final int DVD_RW_BOOK_REVISION_2 = 0x32;
    private static final int FIRST_SECTOR = 0x030000;

    private DvdStructures() {}

    static Optional<byte[]> of(StructureAddress address, long capacity) {
        if (address.layer() != 0) {
            return Optional.empty();
        }
        return switch (address.format()) {
            case 0x00, 0x10 -> Optional.of(physicalFormat(capacity));
            case 0x01 -> Optional.of(new byte[4]);
            case 0x0E -> Optional.of(preRecorded(capacity));
            case 0xFF -> Optional.of(capabilities());
            default -> Optional.empty();
        };
    }

    /** Physical format information: book, size and speed, layers, first and last physical sector. */
    private static byte[] physicalFormat(long capacity) {
        return ByteBuffer.allocate(2048)
                .put((byte) DVD_RW_BOOK_REVISION_2)
                .put((byte) 0x02)
                .put((byte) 0x04)
                .put((byte) 0)
                .putInt(FIRST_SECTOR)
                .putInt((int) (FIRST_SECTOR + capacity - 1))
                .array();
    }

    /** Pre-recorded information in the lead-in: fields 1 to 5 of eight bytes; 3 and 4 name the manufacturer. */
    private static byte[] preRecorded(long capacity) {
        int lastAddress = (int) (FIRST_SECTOR + capacity - 1);
        return ByteBuffer.allocate(40)
                .put(new byte[] {1, 0x40, (byte) 0xC1})
                .put((byte) (lastAddress >> 16))
                .putShort((short) lastAddress)
                .put(new byte[] {0x22, 0})
                .put(new byte[] {2, 0x35, 0x40, 0, 0, 0, 0, 0})
                .put((byte) 3)
                .put("BURNIS".getBytes(StandardCharsets.US_ASCII))
                .put(15, (byte) 0)
                .position(24)
                .put((byte) 4)
                .put("HEMU01".getBytes(StandardCharsets.US_ASCII))
                .position(32)
                .put((byte) 5)
                .array();
    }

    /** The list of the structures that can be read. */
    private static byte[] capabilities() {
        return ByteBuffer.allocate(16)
                .put(entry(0x00, 2052))
                .put(entry(0x01, 8))
                .put(entry(0x0E, 44))
                .put(entry(0x10, 2052))
                .array();
    }

    static byte[] entry(int format, int length) {
        return new byte[] {(byte) format, 0x40, (byte) (length >> 8), (byte) length};
    }
}
