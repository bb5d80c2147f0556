package org.burnish.transport.emulator.medium.dvd;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.burnish.transport.emulator.medium.MediumSpec;
import org.burnish.transport.emulator.medium.StructureAddress;

/** The disc structures of one DVD by their format codes (MMC-6, 6.22.3), and the list of them. */
public final class DvdStructures {
    private static final int FIRST_SECTOR = 0x030000;
    private static final int FIRST_SECTOR_OF_RAM = 0x031000;
    /** Layer types: the data are pressed, can be written once, or rewritten. */
    private static final int EMBOSSED = 0x01;

    private static final int RECORDABLE = 0x02;

    private static final int REWRITABLE = 0x04;
    /** Two layers, the second read from the outside to the inside. */
    private static final int OPPOSITE_PATH = 0x30;

    private static final int CAPABILITIES = 0xFF;

    /** In the list of structures: it can be read, it can be sent. */
    private static final int READABLE = 0x40;

    private static final int SENDABLE = 0x80;

    private final MediumSpec spec;
    private final long firstLayer;
    private final DvdLeadIn leadIn;
    private final Map<Integer, byte[]> byFormat = new TreeMap<>();

    private DvdStructures(MediumSpec spec, long firstLayer) {
        this.spec = spec;
        this.firstLayer = firstLayer;
        this.leadIn = DvdLeadIn.of(spec);
        byFormat.put(0x01, new byte[4]);
    }

    /** Those of DVD-R and DVD-RW. */
    public static DvdStructures minus(Layers layers) {
        DvdStructures structures = new DvdStructures(layers.spec(), layers.first());
        boolean rewritable = structures.leadIn.book() >> 4 == 3;
        byte[] physical = structures.physicalFormat(FIRST_SECTOR, rewritable ? REWRITABLE : RECORDABLE);
        structures.byFormat.put(0x00, physical);
        structures.byFormat.put(0x0E, structures.preRecorded());
        structures.byFormat.put(0x10, physical);
        return structures.withBoundary(layers);
    }

    /** Those of DVD+R and DVD+RW, which repeat the lead-in in the groove (ADIP). */
    public static DvdStructures plus(Layers layers) {
        DvdStructures structures = new DvdStructures(layers.spec(), layers.first());
        boolean rewritable = structures.leadIn.book() >> 4 == 9;
        ByteBuffer physical =
                ByteBuffer.wrap(structures.physicalFormat(FIRST_SECTOR, rewritable ? REWRITABLE : RECORDABLE));
        physical.position(19);
        physical.put(ascii(structures.leadIn.manufacturer(), 8)).put(ascii(structures.leadIn.product(), 3));
        structures.byFormat.put(0x00, physical.array());
        structures.byFormat.put(0x11, Arrays.copyOf(physical.array(), 256));
        return structures.withBoundary(layers);
    }

    /** Those of a pressed disc of one layer with so many blocks. */
    public static DvdStructures pressed(MediumSpec spec, long blocks) {
        DvdStructures structures = new DvdStructures(spec, blocks);
        structures.byFormat.put(0x00, structures.physicalFormat(FIRST_SECTOR, EMBOSSED));
        return structures;
    }

    /** Those of DVD-RAM: it lies in no cartridge, is not protected, and has so many spare blocks left. */
    public static DvdStructures ram(
            MediumSpec spec, long primarySpares, long supplementarySpares, boolean writeProtected) {
        DvdStructures structures = new DvdStructures(spec, spec.capacity());
        structures.byFormat.put(0x00, structures.physicalFormat(FIRST_SECTOR_OF_RAM, REWRITABLE));
        structures.byFormat.put(0x08, new byte[4]);
        structures.byFormat.put(
                0x09,
                ByteBuffer.allocate(12)
                        .putInt((int) primarySpares)
                        .putInt((int) supplementarySpares)
                        .putInt((int) supplementarySpares)
                        .array());
        structures.byFormat.put(0xC0, new byte[] {(byte) (writeProtected ? 0x04 : 0), 0, 0, 0});
        return structures;
    }

    /** With two layers: how long the first one is, and whether a host has set that. */
    private DvdStructures withBoundary(Layers layers) {
        if (spec.layers() > 1) {
            byFormat.put(
                    Layers.BOUNDARY,
                    ByteBuffer.allocate(8)
                            .putInt(layers.isSet() ? 1 << 31 : 0)
                            .putInt((int) firstLayer)
                            .array());
        }
        return this;
    }

    /** The structure of this format. */
    public Optional<byte[]> of(StructureAddress address) {
        if (address.layer() >= spec.layers()) {
            return Optional.empty();
        }
        return address.format() == CAPABILITIES
                ? Optional.of(capabilities())
                : Optional.ofNullable(byFormat.get(address.format()));
    }

    /** Physical format information: book, size and speed, layers, first and last physical sector. */
    private byte[] physicalFormat(int first, int layerType) {
        boolean single = spec.layers() == 1;
        int end = (int) (first + firstLayer - 1);
        return ByteBuffer.allocate(2048)
                .put((byte) leadIn.book())
                .put((byte) leadIn.rateOrSize())
                .put((byte) (single ? layerType : layerType | OPPOSITE_PATH))
                .put((byte) 0)
                .putInt(first)
                .putInt(single ? end : ~first & 0xFF_FFFF)
                .putInt(single ? 0 : end)
                .array();
    }

    /** Pre-recorded information in the lead-in: fields 1 to 5 of eight bytes; 3 and 4 name the manufacturer. */
    private byte[] preRecorded() {
        int lastAddress = (int) (FIRST_SECTOR + spec.capacity() - 1);
        return ByteBuffer.allocate(40)
                .put(new byte[] {1, 0x40, (byte) 0xC1})
                .put((byte) (lastAddress >> 16))
                .putShort((short) lastAddress)
                .put(new byte[] {0x22, 0})
                .put(new byte[] {2, 0x35, 0x40, 0, 0, 0, 0, 0})
                .put((byte) 3)
                .put(ascii(leadIn.manufacturer(), 7))
                .put((byte) 4)
                .put(ascii(leadIn.product(), 7))
                .put((byte) 5)
                .array();
    }

    /** The list of the structures that can be read. */
    private byte[] capabilities() {
        ByteBuffer list = ByteBuffer.allocate(4 * byFormat.size());
        byFormat.forEach((format, structure) -> list.put((byte) format.intValue())
                .put((byte) (format == Layers.BOUNDARY ? READABLE | SENDABLE : READABLE))
                .putShort((short) (4 + structure.length)));
        return list.array();
    }

    private static byte[] ascii(String text, int length) {
        return Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), length);
    }
}
