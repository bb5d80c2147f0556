package org.burnish.archive.internal.pdi;

import java.nio.ByteBuffer;

/**
 * A data element in explicit VR, little endian (DICOM PS3.5, 7.1.2).
 *
 * @param tag group in the upper 16 bits, element in the lower
 * @param representation the two letters of the value representation; empty for items and delimiters, which have none
 * @param length of the value in bytes; -1 where only a delimiter ends it
 */
record Element(int tag, String representation, int length) {

    static final int ITEM = 0xFFFEE000;
    static final int ITEM_END = 0xFFFEE00D;
    static final int SEQUENCE_END = 0xFFFEE0DD;
    static final int UNDEFINED = -1;

    private static final String LONG_FORM = "OB OD OF OL OV OW SQ SV UC UN UR UT UV";

    /** Reads what is in front of a value; the buffer is at the value afterwards. */
    static Element read(ByteBuffer bytes) throws DicomException {
        require(bytes, 8);
        int tag = Short.toUnsignedInt(bytes.getShort()) << 16 | Short.toUnsignedInt(bytes.getShort());
        if (tag == ITEM || tag == ITEM_END || tag == SEQUENCE_END) {
            return of(bytes, tag, "", bytes.getInt());
        }
        String representation = "" + (char) bytes.get() + (char) bytes.get();
        if (!representation.matches("[A-Z]{2}")) {
            throw new DicomException("at byte " + (bytes.position() - 2) + " there is no value representation");
        }
        if (!LONG_FORM.contains(representation)) {
            return of(bytes, tag, representation, Short.toUnsignedInt(bytes.getShort()));
        }
        bytes.getShort();
        require(bytes, 4);
        return of(bytes, tag, representation, bytes.getInt());
    }

    private static Element of(ByteBuffer bytes, int tag, String representation, int length) throws DicomException {
        if (length != UNDEFINED && (length < 0 || length > bytes.remaining())) {
            throw new DicomException("at byte " + bytes.position() + " a value of " + Integer.toUnsignedString(length)
                    + " bytes goes beyond the end");
        }
        return new Element(tag, representation, length);
    }

    private static void require(ByteBuffer bytes, int count) throws DicomException {
        if (bytes.remaining() < count) {
            throw new DicomException("it ends in the middle of an element, at byte " + bytes.limit());
        }
    }

    boolean isSequence() {
        return representation.equals("SQ") || representation.equals("UN") && length == UNDEFINED;
    }
}
