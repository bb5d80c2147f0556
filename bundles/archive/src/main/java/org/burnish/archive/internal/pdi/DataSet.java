package org.burnish.archive.internal.pdi;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a data set by their tags. Sequences in it are passed over. */
final class DataSet {

    private static final int MOST_DEPTH = 16;

    private final Map<Integer, byte[]> values = new HashMap<>();

    /** Reads up to the end of the buffer, or to the delimiter of an item. */
    static DataSet read(ByteBuffer bytes) throws DicomException {
        DataSet set = new DataSet();
        while (bytes.hasRemaining()) {
            Element element = Element.read(bytes);
            if (element.tag() == Element.ITEM_END) {
                return set;
            }
            set.take(element, bytes);
        }
        return set;
    }

    private void take(Element element, ByteBuffer bytes) throws DicomException {
        if (element.length() == Element.UNDEFINED) {
            skip(element, bytes, 0);
            return;
        }
        byte[] value = new byte[element.length()];
        bytes.get(value);
        if (!element.isSequence()) {
            values.put(element.tag(), value);
        }
    }

    /** Passes over a value that only a delimiter ends. */
    static void skip(Element sequence, ByteBuffer bytes, int depth) throws DicomException {
        if (depth > MOST_DEPTH || !sequence.isSequence()) {
            throw new DicomException("at byte " + bytes.position() + " there is a value without an end");
        }
        for (Element item = Element.read(bytes); item.tag() != Element.SEQUENCE_END; item = Element.read(bytes)) {
            if (item.tag() != Element.ITEM) {
                throw new DicomException("at byte " + bytes.position() + " there is no item of a sequence");
            }
            if (item.length() != Element.UNDEFINED) {
                bytes.position(bytes.position() + item.length());
            } else {
                skipItem(bytes, depth);
            }
        }
    }

    private static void skipItem(ByteBuffer bytes, int depth) throws DicomException {
        for (Element each = Element.read(bytes); each.tag() != Element.ITEM_END; each = Element.read(bytes)) {
            if (each.length() == Element.UNDEFINED) {
                skip(each, bytes, depth + 1);
            } else {
                bytes.position(bytes.position() + each.length());
            }
        }
    }

    /** A text of letters, digits and the like; empty where it is missing. */
    String text(int tag) {
        return text(tag, StandardCharsets.US_ASCII);
    }

    /** A text without what fills it up; empty where it is missing. */
    String text(int tag, Charset charset) {
        byte @Nullable [] value = values.get(tag);
        return value == null
                ? ""
                : new String(value, charset).replace('\0', ' ').strip();
    }

    boolean has(int tag) {
        return values.containsKey(tag);
    }

    /** An unsigned number of 16 or 32 bits; 0 where it is missing or something else. */
    long number(int tag) {
        byte @Nullable [] value = values.get(tag);
        if (value == null || value.length != 2 && value.length != 4) {
            return 0;
        }
        long number = 0;
        for (int i = value.length - 1; i >= 0; i--) {
            number = number << 8 | value[i] & 0xFF;
        }
        return number;
    }
}
