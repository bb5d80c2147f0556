package org.burnish.image.iso9660.partition;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * An entry of a GUID partition table, UEFI 2.10 table 5.6.
 *
 * @param type of the partition
 * @param id of this partition
 * @param first its first sector
 * @param last its last sector, which belongs to it
 * @param flags its attributes
 * @param name at most 36 characters
 */
public record GptEntry(GuidValue type, GuidValue id, long first, long last, long flags, String name) {

    static final int LENGTH = 128;

    private static final int NAME = 56;
    private static final int NAME_BYTES = 72;

    /** Puts the 128 bytes. */
    void encode(ByteBuffer target) {
        ByteBuffer entry = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        type.encode(entry);
        id.encode(entry);
        entry.putLong(first).putLong(last).putLong(flags);
        entry.put(name.getBytes(StandardCharsets.UTF_16LE));
        target.put(entry.clear());
    }

    /** The entry at a position. */
    static GptEntry decode(ByteBuffer source, int at) {
        ByteBuffer entry = source.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        byte[] name = new byte[NAME_BYTES];
        entry.get(at + NAME, name);
        String text = new String(name, StandardCharsets.UTF_16LE);
        int end = text.indexOf('\0');
        return new GptEntry(
                GuidValue.decode(source, at),
                GuidValue.decode(source, at + GuidValue.LENGTH),
                entry.getLong(at + 32),
                entry.getLong(at + 40),
                entry.getLong(at + 48),
                end < 0 ? text : text.substring(0, end));
    }

    /** Whether it stands for nothing. */
    boolean isEmpty() {
        return type.value().getMostSignificantBits() == 0 && type.value().getLeastSignificantBits() == 0;
    }

    /** How many sectors there are. */
    public long sectors() {
        return last - first + 1;
    }
}
