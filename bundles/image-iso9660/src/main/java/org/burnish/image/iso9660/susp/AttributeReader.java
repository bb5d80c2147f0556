package org.burnish.image.iso9660.susp;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Takes the components of attribute lists (AAIP 2.0) together: each name, and the value behind it. */
final class AttributeReader {

    private final List<AttributeList> entries;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final ByteArrayOutputStream components = new ByteArrayOutputStream();
    private @Nullable Item name;

    AttributeReader(List<AttributeList> entries) {
        this.entries = entries;
    }

    /**
     * A name or a value.
     *
     * @param content its bytes
     * @param components the same with what each component begins with
     */
    record Item(byte[] content, byte[] components) {}

    /** Gives each name and its value, up to the first entry that does not go on, and to a cut component. */
    void forEach(BiConsumer<Item, Item> taker) {
        byte[] bytes = stream();
        int at = 0;
        while (at + AttributeList.COMPONENT <= bytes.length) {
            int end = at + AttributeList.COMPONENT + (bytes[at + 1] & 0xFF);
            if (end > bytes.length) {
                break;
            }
            content.write(bytes, at + AttributeList.COMPONENT, end - at - AttributeList.COMPONENT);
            components.write(bytes, at, end - at);
            if ((bytes[at] & AttributeList.CONTINUE) == 0) {
                complete(taker);
            }
            at = end;
        }
    }

    /** The components of all entries: libisofs lets a component begin in one entry and end in the next. */
    private byte[] stream() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (AttributeList entry : entries) {
            bytes.writeBytes(entry.components());
            if (!entry.continues()) {
                break;
            }
        }
        return bytes.toByteArray();
    }

    private void complete(BiConsumer<Item, Item> taker) {
        Item item = new Item(content.toByteArray(), components.toByteArray());
        content.reset();
        components.reset();
        if (name == null) {
            name = item;
        } else {
            taker.accept(name, item);
            name = null;
        }
    }
}
