package org.burnish.image.iso9660.partition;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.burnish.image.iso9660.record.Numbers;

/**
 * An entry of an Apple partition map, Inside Macintosh: Devices, chapter 3.
 *
 * @param name of the partition, at most 32 characters
 * @param type of the partition, at most 32 characters
 * @param start its first block
 * @param blocks how many there are
 */
public record ApmEntry(String name, String type, long start, long blocks) {

    /** The type of what has HFS or HFS+ in it. */
    static final String HFS = "Apple_HFS";

    /** The type of what lies between partitions. */
    static final String GAP = "ISO9660_data";

    static final int LENGTH = 512;

    private static final String MAP_NAME = "Apple";
    private static final String MAP_TYPE = "Apple_partition_map";
    private static final int SIGNATURE = 'P' << 8 | 'M';
    private static final int COUNT = 4;
    private static final int START = 8;
    private static final int BLOCKS = 12;
    private static final int NAME = 16;
    private static final int TYPE = 48;
    private static final int TEXT = 32;

    /** The entry is valid, and its blocks are taken. */
    private static final int TAKEN = 3;

    private static final int READABLE = 1 << 4;
    /** Of later systems: mounted without being asked for. */
    private static final int MOUNTED = 1 << 30;

    /** The first entry, which is about the map. @param count of all entries */
    static ApmEntry map(int count) {
        return new ApmEntry(MAP_NAME, MAP_TYPE, 1, count);
    }

    /** Whether it is about the map itself. */
    boolean isMap() {
        return type.equals(MAP_TYPE);
    }

    /** Whether it fills a gap between partitions. */
    boolean isGap() {
        return type.equals(GAP) && name.startsWith("Gap");
    }

    private int status() {
        return isMap() ? TAKEN : TAKEN | READABLE | (type.equals(HFS) ? MOUNTED : 0);
    }

    /** Puts the entry at a position. @param count of all entries of the map */
    void encode(ByteBuffer target, int at, int count) {
        ByteBuffer entry = ByteBuffer.allocate(LENGTH);
        entry.putShort((short) SIGNATURE).putShort((short) 0).putInt(count);
        entry.putInt((int) start).putInt((int) blocks);
        entry.put(NAME, name.getBytes(StandardCharsets.US_ASCII));
        entry.put(TYPE, type.getBytes(StandardCharsets.US_ASCII));
        entry.position(TYPE + TEXT).putInt(0).putInt((int) blocks).putInt(status());
        target.put(at, entry.array());
    }

    /** Whether there is an entry at a position. */
    static boolean isAt(ByteBuffer source, int at) {
        return source.limit() >= at + LENGTH && source.get(at) == 'P' && source.get(at + 1) == 'M';
    }

    /** How many entries the map has, as the entry at a position says. */
    static long count(ByteBuffer source, int at) {
        return Numbers.big32(source, at + COUNT);
    }

    /** The entry at a position. */
    static ApmEntry decode(ByteBuffer source, int at) {
        return new ApmEntry(
                text(source, at + NAME),
                text(source, at + TYPE),
                Numbers.big32(source, at + START),
                Numbers.big32(source, at + BLOCKS));
    }

    private static String text(ByteBuffer source, int at) {
        String text = Numbers.text(source, at, TEXT);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
