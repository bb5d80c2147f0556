package org.burnish.image.udf.golden;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Volumes that hold one of everything. */
public final class Samples {

    /** A character beyond U+FFFF, which is a surrogate pair. */
    public static final String WIDE_NAME = "\u65e5\u672c-\ud83d\udcbf";

    private static final int PARENT = 0x0A;
    private static final int CHILD = 0x02;
    private static final int DELETED = 0x04;

    private Samples() {}

    /** A block of one letter. */
    public static byte[] letters(char letter, int length) {
        byte[] content = new byte[length];
        Arrays.fill(content, (byte) letter);
        return content;
    }

    public static byte[] icb(long block, int partition) {
        return new Bytes().longAd(2048, block, partition).bytes();
    }

    /** The directory's own identifiers, embedded into its entry or not. */
    public static byte[] join(byte[]... parts) {
        Bytes all = new Bytes();
        for (byte[] part : parts) {
            all.raw(part);
        }
        return all.bytes();
    }

    /** The same as {@link #physical} without what some readers refuse: links, devices, streams. */
    public static GoldenImage plain() {
        GoldenImage image = physical();
        putRoot(image, commonIdentifiers());
        return image;
    }

    private static byte[] commonIdentifiers() {
        return join(
                Descriptors.identifier(2, PARENT, icb(1, 0), ""),
                Descriptors.identifier(2, 0, icb(3, 0), "embedded"),
                Descriptors.identifier(2, 0, icb(4, 0), "extents"),
                Descriptors.identifier(2, 0, icb(5, 0), "long"),
                Descriptors.identifier(2, 0, icb(6, 0), "sparse"),
                Descriptors.identifier(2, DELETED, icb(3, 0), "deleted"),
                Descriptors.identifier(2, 0, icb(7, 0), WIDE_NAME),
                Descriptors.identifier(2, 0, icb(3, 0), "hard link"),
                Descriptors.identifier(2, CHILD, icb(10, 0), "caf\u00e9"));
    }

    private static void putRoot(GoldenImage image, byte[]... identifiers) {
        byte[] root = join(identifiers);
        image.block(
                1,
                Entry.of(Entry.DIRECTORY)
                        .allocated(
                                Entry.SHORT,
                                root.length,
                                new Bytes().shortAd(root.length, 2).bytes())
                        .permissions(0x7FFF & ~0x4210)
                        .at(1));
        image.block(2, new byte[2048]).block(2, root);
    }

    /** A volume with a physical partition, whose file set is at block 0 and whose root directory is at block 1. */
    public static GoldenImage physical() {
        GoldenImage image = new GoldenImage(420).head(0x201, icb(0, 0), Descriptors.physicalMap(0));
        image.block(0, block -> Descriptors.fileSet(block, icb(1, 0)));
        putRoot(
                image,
                commonIdentifiers(),
                Descriptors.identifier(2, 0, icb(8, 0), "link"),
                Descriptors.identifier(2, 0, icb(9, 0), "device"),
                Descriptors.identifier(2, 0, icb(11, 0), "streams"),
                Descriptors.identifier(2, 0, icb(14, 0), "a/b"));
        image.block(
                3,
                Entry.of(Entry.REGULAR)
                        .embedded("embedded content".getBytes(StandardCharsets.US_ASCII))
                        .owner(0xFFFF_FFFFL, 0xFFFF_FFFFL)
                        .flags(0x40)
                        .modified(new Bytes().time(120, 2026, 7, 1, 12, 0, 0).bytes())
                        .at(3));
        image.block(
                4,
                Entry.of(Entry.REGULAR)
                        .allocated(
                                Entry.SHORT,
                                4096 + 100,
                                new Bytes().shortAd(4096, 20).shortAd(100, 30).bytes())
                        .at(4));
        image.block(20, letters('a', 4096)).block(30, letters('b', 2048));
        // the second and third extents are in a continuation
        image.block(
                5,
                Entry.of(Entry.REGULAR)
                        .allocated(
                                Entry.LONG,
                                6144,
                                new Bytes()
                                        .longAd(2048, 31, 0)
                                        .longAd(3L << 30 | 2048, 32, 0)
                                        .bytes())
                        .at(5));
        image.block(31, letters('c', 2048));
        image.block(
                32,
                block -> Descriptors.allocationExtent(
                        block,
                        new Bytes().longAd(2048, 33, 0).longAd(2048, 34, 0).bytes()));
        image.block(33, letters('d', 2048)).block(34, letters('e', 2048));
        image.block(
                6,
                Entry.of(Entry.REGULAR)
                        .allocated(
                                Entry.SHORT,
                                3 * 2048,
                                new Bytes()
                                        .shortAd(1L << 30 | 2048, 35)
                                        .shortAd(2L << 30 | 2048, 0)
                                        .shortAd(2048, 36)
                                        .bytes())
                        .at(6));
        image.block(35, letters('x', 2048)).block(36, letters('f', 2048));
        image.block(7, Entry.of(Entry.REGULAR).embedded(new byte[0]).at(7));
        image.block(
                8,
                Entry.of(12)
                        .embedded(new Bytes()
                                .u8(2)
                                .u8(0)
                                .u16(0)
                                .u8(5)
                                .u8(4)
                                .u16(0)
                                .raw(Descriptors.cs0("usr"))
                                .u8(3)
                                .u8(0)
                                .u16(0)
                                .u8(5)
                                .u8(3)
                                .u16(0)
                                .raw(Descriptors.cs0("\u65e5").clone())
                                .bytes())
                        .at(8));
        byte[] device = Descriptors.tagged(
                262,
                9,
                body -> body.u32(24)
                        .u32(0xFFFF_FFFFL)
                        .u32(12)
                        .u8(1)
                        .at(32)
                        .u32(24)
                        .u32(0)
                        .u32(8)
                        .u32(3));
        image.block(
                9,
                Entry.of(6)
                        .attributes(device)
                        .allocated(Entry.EMBEDDED, 0, new byte[0])
                        .at(9));
        byte[] child = join(
                Descriptors.identifier(10, PARENT, icb(1, 0), ""),
                Descriptors.identifier(10, 0, icb(4, 0), "same extents"));
        image.block(10, Entry.of(Entry.DIRECTORY).embedded(child).at(10));
        image.block(
                11,
                Entry.of(Entry.REGULAR)
                        .streams(icb(12, 0))
                        .embedded("main".getBytes(StandardCharsets.US_ASCII))
                        .at(11));
        byte[] streams = join(
                Descriptors.identifier(12, PARENT, icb(11, 0), ""),
                Descriptors.identifier(12, 0, icb(13, 0), "resource"));
        image.block(12, Entry.of(13).streams(new byte[16]).embedded(streams).at(12));
        image.block(
                13,
                Entry.of(Entry.REGULAR)
                        .streams(new byte[16])
                        .embedded(letters('r', 10))
                        .flags(0x2000)
                        .at(13));
        image.block(14, Entry.of(Entry.REGULAR).embedded(new byte[0]).at(14));
        return image;
    }

    private static final int PARTITION_END = GoldenImage.PARTITION + 23;

    /**
     * A volume with a virtual partition, number 1, above the physical one. Its file set is at virtual block 0, its root
     * directory at 1, a file at 2 of which there are two versions, at blocks 12 and 22; two tables tell which counts.
     */
    public static GoldenImage virtual(boolean old) {
        GoldenImage image = new GoldenImage(420)
                .head(
                        old ? 0x150 : 0x201,
                        icb(0, 1),
                        Descriptors.physicalMap(0),
                        Descriptors.virtualMap(0, old ? 0x150 : 0x201));
        image.block(10, Descriptors.fileSet(0, icb(1, 1)));
        byte[] root =
                join(Descriptors.identifier(1, PARENT, icb(1, 1), ""), Descriptors.identifier(1, 0, icb(2, 1), "file"));
        image.block(11, Entry.of(Entry.DIRECTORY).embedded(root).at(1));
        image.block(12, Entry.of(Entry.REGULAR).embedded(letters('1', 5)).at(2));
        image.block(13, table(old, 13, 0xFFFF_FFFFL, 10, 11, 12));
        image.block(
                22,
                Entry.of(Entry.REGULAR)
                        .allocated(
                                Entry.LONG,
                                2048,
                                new Bytes().longAd(2048, 21, 0).bytes())
                        .at(2));
        image.block(21, letters('2', 2048));
        image.block(23, table(old, 23, 13, 10, 11, 22));
        // run-out blocks behind the newest table
        return image.put(PARTITION_END + 1, letters((char) 0xEE, 2048)).resize(PARTITION_END + 2);
    }

    /** UDF 2.60 2.2.11, UDF 1.50 2.2.10. */
    private static byte[] table(boolean old, long block, long previous, long... blocks) {
        Bytes numbers = new Bytes();
        for (long each : blocks) {
            numbers.u32(each);
        }
        if (old) {
            numbers.entity("*UDF Virtual Alloc Tbl", 0x150).u32(previous);
            return Entry.of(0).embedded(numbers.bytes()).at(block);
        }
        byte[] header = new Bytes()
                .u16(156)
                .u16(4)
                .dstring("Renamed volume", 128)
                .u32(previous)
                .u32(1)
                .u32(1)
                .u16(0x201)
                .u16(0x201)
                .u16(0x201)
                .u16(0)
                .u32(0)
                .bytes();
        return Entry.of(248).embedded(join(header, numbers.bytes())).at(block);
    }

    /** One packet is spared, one could be, and one is defective. */
    static byte[] newestTable(long sector) {
        return Descriptors.sparingTable(sector, 2, 64, 160, 0xFFFF_FFF0L, 224, 0xFFFF_FFFFL, 192);
    }

    /** A volume in packets of 32 blocks, of which that with most of the file's content is spared; the first table is older. */
    public static GoldenImage sparable() {
        GoldenImage image = new GoldenImage(512).head(0x201, icb(0, 0), Descriptors.sparableMap(0, 32, 2048, 100, 101));
        image.put(100, Descriptors.sparingTable(100, 1, 0xFFFF_FFFFL, 160));
        image.put(101, newestTable(101));
        image.block(0, Descriptors.fileSet(0, icb(1, 0)));
        byte[] root = join(
                Descriptors.identifier(1, PARENT, icb(1, 0), ""),
                Descriptors.identifier(1, 0, icb(2, 0), "file"),
                Descriptors.identifier(1, 0, icb(99, 0), "behind"),
                Descriptors.identifier(1, 0, icb(95, 0), "spared"));
        image.block(1, Entry.of(Entry.DIRECTORY).embedded(root).at(1));
        // blocks 62 to 94: before, and in the spared packet
        image.block(
                2,
                Entry.of(Entry.REGULAR)
                        .allocated(
                                Entry.SHORT,
                                33 * 2048,
                                new Bytes().shortAd(33 * 2048, 62).bytes())
                        .at(2));
        image.block(62, letters('a', 2 * 2048)).block(64, letters('x', 32 * 2048));
        image.put(160, letters('b', 31 * 2048));
        image.put(191, Entry.of(Entry.REGULAR).embedded(letters('s', 7)).at(95));
        return image.block(99, Entry.of(Entry.REGULAR).embedded(letters('n', 3)).at(99));
    }

    /** A volume whose entries and directories are in a metadata partition, number 1, at blocks 30 and 60 of the physical one. */
    public static GoldenImage metadata() {
        GoldenImage image = new GoldenImage(450)
                .head(0x250, icb(0, 1), Descriptors.physicalMap(0), Descriptors.metadataMap(0, 10, 11));
        // two extents, so that not all blocks of the metadata partition follow each other
        image.block(
                10,
                Entry.of(250)
                        .streams(new byte[16])
                        .allocated(
                                Entry.SHORT,
                                6 * 2048,
                                new Bytes()
                                        .shortAd(2 * 2048, 30)
                                        .shortAd(4 * 2048, 40)
                                        .bytes())
                        .at(10));
        image.block(
                11,
                Entry.of(251)
                        .streams(new byte[16])
                        .allocated(
                                Entry.SHORT,
                                6 * 2048,
                                new Bytes().shortAd(6 * 2048, 60).bytes())
                        .at(11));
        byte[] root = join(
                Descriptors.identifier(2, PARENT, icb(1, 1), ""),
                Descriptors.identifier(2, 0, icb(3, 1), "in metadata"),
                Descriptors.identifier(2, 0, icb(4, 1), "content outside"));
        byte[][] blocks = {
            Descriptors.fileSet(0, icb(1, 1)),
            Entry.of(Entry.DIRECTORY)
                    .streams(new byte[16])
                    .allocated(
                            Entry.SHORT,
                            root.length,
                            new Bytes().shortAd(root.length, 2).bytes())
                    .at(1),
            root,
            Entry.of(Entry.REGULAR)
                    .streams(new byte[16])
                    .embedded(letters('m', 9))
                    .at(3),
            Entry.of(Entry.REGULAR)
                    .streams(new byte[16])
                    .allocated(Entry.LONG, 3000, new Bytes().longAd(3000, 80, 0).bytes())
                    .at(4),
            new byte[0],
        };
        for (int i = 0; i < blocks.length; i++) {
            image.block(i < 2 ? 30 + i : 38 + i, blocks[i]).block(60 + i, blocks[i]);
        }
        return image.block(80, letters('o', 4096));
    }
}
