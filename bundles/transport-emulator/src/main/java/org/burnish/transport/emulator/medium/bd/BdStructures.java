package org.burnish.transport.emulator.medium.bd;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.burnish.transport.emulator.medium.MediumSpec;
import org.burnish.transport.emulator.medium.StructureAddress;

/** The disc structures of a BD (MMC-6, 6.22.3.2). */
final class BdStructures {

    /** What a disc says of itself in its Disc Information. */
    enum Type {
        ROM("BDO", 1, "RO1"),
        R("BDR", 2, "RA1"),
        RE("BDW", 4, "RE1");

        private final String identifier;
        private final int layerType;
        private final String mediaId;

        Type(String identifier, int layerType, String mediaId) {
            this.identifier = identifier;
            this.layerType = layerType;
            this.mediaId = mediaId;
        }
    }

    /** In the list of structures: it can be read. */
    private static final byte READABLE = 0x40;

    private static final int DISC_INFORMATION = 0x00;
    private static final int DISC_DEFINITION = 0x08;
    private static final int CARTRIDGE_STATUS = 0x09;
    private static final int SPARE_AREA = 0x0A;
    private static final int CAPABILITIES = 0xFF;

    /** The physical sector number of the first block behind the lead-in. */
    private static final int FIRST_SECTOR = 0x0010_0000;
    /** The clusters of the inner spare area of a layer. */
    private static final int INNER_SPARES = 4096;

    private final Type type;
    private final MediumSpec spec;
    private final DefectManagement spares;

    BdStructures(Type type, MediumSpec spec, DefectManagement spares) {
        this.type = type;
        this.spec = spec;
        this.spares = spares;
    }

    /** A structure of a disc with so many blocks for data. */
    Optional<byte[]> of(StructureAddress address, long userBlocks) {
        return switch (address.format()) {
            case DISC_INFORMATION -> Optional.of(discInformation());
            case DISC_DEFINITION -> hasDefinition(userBlocks) ? Optional.of(definition(userBlocks)) : Optional.empty();
            case CARTRIDGE_STATUS -> Optional.of(new byte[4]);
            case SPARE_AREA -> type == Type.ROM ? Optional.empty() : Optional.of(spareArea());
            case CAPABILITIES -> Optional.of(capabilities(userBlocks));
            default -> Optional.empty();
        };
    }

    /** It comes into being when the disc is formatted, and there is none on a pressed disc. */
    private boolean hasDefinition(long userBlocks) {
        return type != Type.ROM && userBlocks > 0;
    }

    /** Disc information units from the control data zone, of which the identification is filled in. */
    private byte[] discInformation() {
        ByteBuffer unit = ByteBuffer.allocate(4096);
        unit.put(ascii("DI")).put((byte) 1).put((byte) spec.layers()).put(6, (byte) 112);
        unit.position(8);
        unit.put(ascii(type.identifier))
                .put((byte) (spec.layers() > 2 ? 2 : 1))
                .put((byte) (spec.layers() << 4 | type.layerType))
                .put((byte) 0x10);
        unit.position(24);
        unit.putInt(FIRST_SECTOR).putInt((int) (FIRST_SECTOR + spec.capacity() - 1));
        unit.position(100);
        unit.put(ascii("BURNIS")).put(ascii(type.mediaId));
        return unit.array();
    }

    /** The Disc Definition Structure: where the blocks for data lie, and how large the spare areas are. */
    private byte[] definition(long userBlocks) {
        int clusters = (int) (spares.allocated() / BdSizes.CLUSTER);
        int inner = clusters == 0 ? 0 : INNER_SPARES;
        int outer = clusters / spec.layers() - inner;
        boolean full = spares.isOn() && spares.free() == 0;
        ByteBuffer bytes = ByteBuffer.allocate(2048).put(ascii("DS")).position(32);
        bytes.putInt(FIRST_SECTOR + inner * BdSizes.CLUSTER).putInt((int) (userBlocks - 1));
        bytes.putInt(inner).putInt(outer).putInt(spec.layers() == 1 ? 0 : inner);
        bytes.put((byte) (full ? (1 << 2 * spec.layers()) - 1 : 0));
        return bytes.array();
    }

    /** Spare area information: a reserved field, free and allocated spare blocks. */
    private byte[] spareArea() {
        return ByteBuffer.allocate(12)
                .putInt(0)
                .putInt((int) spares.free())
                .putInt((int) spares.allocated())
                .array();
    }

    private byte[] capabilities(long userBlocks) {
        ByteBuffer list = ByteBuffer.allocate(16).put(readable(DISC_INFORMATION, 4100));
        if (hasDefinition(userBlocks)) {
            list.put(readable(DISC_DEFINITION, 2052));
        }
        list.put(readable(CARTRIDGE_STATUS, 8));
        if (type != Type.ROM) {
            list.put(readable(SPARE_AREA, 16));
        }
        return Arrays.copyOf(list.array(), list.position());
    }

    /** An entry of the list: a structure that can be read. */
    private static byte[] readable(int format, int length) {
        return new byte[] {(byte) format, READABLE, (byte) (length >> 8), (byte) length};
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
