package org.burnish.image.iso9660.susp;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Takes the components of attribute lists (AAIP 2.0) together: each name, and the value behind it. */
final class AttributeReader {

    private final byte[] bytes;
    private int at;

    AttributeReader(List<AttributeList> entries) {
        bytes = stream(entries);
    }

    /**
     * A name or a value.
     *
     * @param content its bytes
     * @param bytes what has them, in components
     * @param from where the first component begins
     * @param to the byte behind the last one
     */
    record Item(byte[] content, byte[] bytes, int from, int to) {

        /** The content with what each component begins with. */
        byte[] components() {
            return Arrays.copyOfRange(bytes, from, to);
        }
    }

    /** Gives each name and its value, up to the first entry that does not go on, and to a cut component. */
    void forEach(BiConsumer<Item, Item> taker) {
        for (Item name = item(); name != null; name = item()) {
            Item value = item();
            if (value == null) {
                return;
            }
            taker.accept(name, value);
        }
    }

    /** The components of all entries: libisofs lets a component begin in one entry and end in the next. */
    private static byte[] stream(List<AttributeList> entries) {
        if (!entries.get(0).continues()) {
            return entries.get(0).components();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (AttributeList entry : entries) {
            bytes.writeBytes(entry.components());
            if (!entry.continues()) {
                break;
            }
        }
        return bytes.toByteArray();
    }

    /** The next name or value, or null where there is no whole one. */
    private @Nullable Item item() {
        int from = at;
        int length = 0;
        for (int to = from; to + AttributeList.COMPONENT <= bytes.length; ) {
            int content = bytes[to + 1] & 0xFF;
            boolean last = (bytes[to] & AttributeList.CONTINUE) == 0;
            to += AttributeList.COMPONENT + content;
            length += content;
            if (to > bytes.length) {
                return null;
            }
            if (last) {
                at = to;
                return new Item(content(from, length), bytes, from, to);
            }
        }
        return null;
    }

    private byte[] content(int from, int length) {
        byte[] content = new byte[length];
        int component = from;
        for (int done = 0; done < length; ) {
            int part = bytes[component + 1] & 0xFF;
            System.arraycopy(bytes, component + AttributeList.COMPONENT, content, done, part);
            component += AttributeList.COMPONENT + part;
            done += part;
        }
        return content;
    }
}
