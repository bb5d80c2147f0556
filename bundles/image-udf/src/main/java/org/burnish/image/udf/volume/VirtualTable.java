package org.burnish.image.udf.volume;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.burnish.image.udf.record.CompressedUnicode;
import org.burnish.image.udf.record.DamagedException;
import org.burnish.image.udf.record.Fields;
import org.burnish.image.udf.record.Place;

/**
 * A virtual allocation table (UDF 2.60 clause 2.2.11, UDF 1.50 clause 2.2.10).
 *
 * @param place its entry
 * @param content its bytes
 * @param from where its numbers begin
 * @param count how many there are
 * @param previous the block of the table before it, {@link #NONE} for none
 * @param identifier the volume's name at that time, if it is recorded here
 */
record VirtualTable(Place place, ByteBuffer content, int from, int count, long previous, Optional<String> identifier) {

    /** The previous table of the first one. */
    static final long NONE = 0xFFFF_FFFFL;

    private static final int HEADER = 152;
    private static final int OLD_TRAILER = 36;
    private static final String OLD_MARK = "*UDF Virtual Alloc Tbl";

    /** The table of UDF 2.00 and later. */
    static VirtualTable decode(ByteBuffer content, Place place) throws DamagedException {
        int header = content.limit() < HEADER ? 0 : Fields.u16(content, 0);
        if (header < HEADER || header > content.limit()) {
            throw place.damaged("its header has " + header + " bytes of " + content.limit() + " (UDF 2.2.11)");
        }
        return new VirtualTable(
                place,
                content,
                header,
                (content.limit() - header) / Integer.BYTES,
                Fields.u32(content, 132),
                CompressedUnicode.field(content, 4, 128).filter(text -> !text.isEmpty()));
    }

    /** The table of UDF 1.50, which is marked at its end. */
    static VirtualTable decodeOld(ByteBuffer content, Place place) throws DamagedException {
        int end = content.limit() - OLD_TRAILER;
        if (end < 0 || !Fields.entity(content, end).equals(OLD_MARK)) {
            throw place.damaged("it does not end with the mark of one (UDF 1.50 2.2.10)");
        }
        return new VirtualTable(
                place, content, 0, end / Integer.BYTES, Fields.u32(content, end + 32), Optional.empty());
    }

    int entries() {
        return count;
    }

    /** The block that a virtual block is at. */
    long entry(int virtual) {
        return Fields.u32(content, from + virtual * Integer.BYTES);
    }

    long lba() {
        return place.lba();
    }
}
