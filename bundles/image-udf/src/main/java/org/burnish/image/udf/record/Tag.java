package org.burnish.image.udf.record;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The tag that every descriptor begins with (ECMA-167 clauses 3/7.2 and 4/7.2).
 *
 * @param id which descriptor it is; see the constants
 * @param location the sector of the volume, or the block of its partition, that it says it is in
 */
public record Tag(int id, long location) {

    public static final int PRIMARY_VOLUME = 1;
    public static final int ANCHOR = 2;
    public static final int POINTER = 3;
    public static final int IMPLEMENTATION_USE = 4;
    public static final int PARTITION = 5;
    public static final int LOGICAL_VOLUME = 6;
    public static final int UNALLOCATED_SPACE = 7;
    public static final int TERMINATING = 8;
    public static final int INTEGRITY = 9;
    /** That of a sparing table (UDF 2.60 clause 2.2.12), which ECMA-167 does not know. */
    public static final int SPARING_TABLE = 0;

    public static final int FILE_SET = 256;
    public static final int FILE_IDENTIFIER = 257;
    public static final int ALLOCATION_EXTENT = 258;
    public static final int INDIRECT_ENTRY = 259;
    public static final int TERMINAL_ENTRY = 260;
    public static final int FILE_ENTRY = 261;
    public static final int EXTENDED_ATTRIBUTES = 262;
    public static final int SPACE_BITMAP = 264;
    public static final int EXTENDED_FILE_ENTRY = 266;

    /** The length in bytes. */
    public static final int SIZE = 16;

    private static final int CHECKSUM = 4;

    /**
     * The tag at the buffer's position, checked: its checksum, version, location and identifier, and the CRC of what follows.
     *
     * @param ids what it may be
     * @throws DamagedException saying which of them is wrong
     */
    public static Tag check(ByteBuffer source, Place place, int... ids) throws DamagedException {
        ByteBuffer tag = source.slice().order(source.order());
        if (tag.remaining() < SIZE) {
            throw place.damaged("there are " + tag.remaining() + " bytes of it, and a tag has " + SIZE);
        }
        requireChecksum(tag, place);
        int id = Fields.u16(tag, 0);
        if (Arrays.stream(ids).noneMatch(wanted -> wanted == id)) {
            throw place.damaged(
                    "the tag identifier is " + id + ", and should be " + words(ids) + " (3/7.2.1, 4/7.2.1)");
        }
        int version = Fields.u16(tag, 2);
        if (version < 1 || version > 3) {
            throw place.damaged("the descriptor version is " + version + ", and should be 2 or 3 (3/7.2.2)");
        }
        requireCrc(tag, place);
        Tag found = new Tag(id, Fields.u32(tag, 12));
        found.requireLocation(place);
        return found;
    }

    /** Checks the location, which is that of the place unless nobody knows it. */
    private void requireLocation(Place place) throws DamagedException {
        if (place.location() != Place.UNKNOWN && location != place.location()) {
            throw place.damaged(
                    "the tag location is " + location + ", and should be " + place.location() + " (3/7.2.8, 4/7.2.8)");
        }
    }

    /** Whether a tag of one of these kinds seems to be here; no more is known then than that it is worth checking. */
    public static boolean isAt(ByteBuffer source, int... ids) {
        int id = Fields.u16(source, source.position());
        return Arrays.stream(ids).anyMatch(wanted -> wanted == id);
    }

    private static void requireChecksum(ByteBuffer tag, Place place) throws DamagedException {
        int sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += i == CHECKSUM ? 0 : tag.get(i);
        }
        if ((byte) sum != tag.get(CHECKSUM)) {
            throw place.damaged("the checksum of its tag is " + Fields.u8(tag, CHECKSUM) + ", and should be "
                    + (sum & 0xFF) + " (3/7.2.3, 4/7.2.3)");
        }
    }

    private static void requireCrc(ByteBuffer tag, Place place) throws DamagedException {
        int recorded = Fields.u16(tag, 8);
        int length = Fields.u16(tag, 10);
        if (length > tag.limit() - SIZE) {
            throw place.damaged("its CRC covers " + length + " bytes, and " + (tag.limit() - SIZE)
                    + " follow the tag (3/7.2.7, 4/7.2.7)");
        }
        int found = Crc.of(tag, SIZE, length);
        if (found != recorded) {
            throw place.damaged(String.format(
                    Locale.ROOT, "its CRC is %04Xh, and should be %04Xh (3/7.2.6, 4/7.2.6)", recorded, found));
        }
    }

    private static String words(int... ids) {
        return String.join(
                " or ", Arrays.stream(ids).mapToObj(Integer::toString).toList());
    }
}
