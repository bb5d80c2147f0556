package org.burnish.transport.emulator.medium;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The disc structures of BD-RE (MMC-6, 6.22.3). */
final class BdStructures {

    private BdStructures() {}

    static Optional<byte[]> of(StructureAddress address, MediumSpec spec, long spareBlocks) {
        return switch (address.format()) {
            case 0x00 -> Optional.of(discInformation(spec));
            case 0x0A -> Optional.of(spareArea(spareBlocks));
            case 0xFF -> Optional.of(capabilities());
            default -> Optional.empty();
        };
    }

    /** Disc information units from the control data zone, of which the identification is filled in. */
    private static byte[] discInformation(MediumSpec spec) {
        ByteBuffer unit = ByteBuffer.allocate(4096);
        unit.put(ascii("DI")).put((byte) 1).put((byte) 1).put(6, (byte) 112);
        unit.position(8);
        unit.put(ascii("BDW"))
                .put((byte) 0x22)
                .put((byte) (spec.layers() << 4 | 0x02))
                .put((byte) 0x10);
        unit.position(24);
        unit.putInt(0).putInt((int) (spec.capacity() / 2 + 0x0010_0000));
        unit.position(100);
        unit.put(ascii("BURNIS")).put(ascii("RE1"));
        return unit.array();
    }

    /** Spare area information: a reserved field, free and allocated spare blocks. */
    private static byte[] spareArea(long spareBlocks) {
        return ByteBuffer.allocate(12)
                .putInt(0)
                .putInt((int) spareBlocks)
                .putInt((int) spareBlocks)
                .array();
    }

    private static byte[] capabilities() {
        return ByteBuffer.allocate(8)
                .put(DvdStructures.entry(0x00, 4100))
                .put(DvdStructures.entry(0x0A, 16))
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
