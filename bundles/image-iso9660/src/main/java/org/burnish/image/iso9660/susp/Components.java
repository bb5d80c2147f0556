package org.burnish.image.iso9660.susp;

import java.util.Arrays;

/** Components of attribute lists (AAIP 2.0), one behind the other: a flag byte, a length byte and content each. */
final class Components {

    private byte[] bytes;
    private int end;

    /** @param first components that come first */
    Components(byte[] first) {
        bytes = first;
        end = first.length;
    }

    /** How long the components of a content are. */
    static int lengthOf(int content) {
        int max = AttributeList.MAX_CONTENT;
        return content + AttributeList.COMPONENT * Math.max(1, (content + max - 1) / max);
    }

    /** Adds the components of a name or a value. */
    void add(byte[] content) {
        int to = room(lengthOf(content.length));
        int at = 0;
        do {
            int length = Math.min(AttributeList.MAX_CONTENT, content.length - at);
            bytes[to] = (byte) (at + length < content.length ? AttributeList.CONTINUE : 0);
            bytes[to + 1] = (byte) length;
            System.arraycopy(content, at, bytes, to + AttributeList.COMPONENT, length);
            to += AttributeList.COMPONENT + length;
            at += length;
        } while (at < content.length);
    }

    /** Adds components as they are. */
    void copy(byte[] components) {
        int to = room(components.length);
        System.arraycopy(components, 0, bytes, to, components.length);
    }

    /** Where the next bytes of this number go. */
    private int room(int length) {
        int at = end;
        end += length;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, at == 0 ? end : Math.max(end, 2 * at));
        }
        return at;
    }

    /** All of them. */
    byte[] bytes() {
        return end == bytes.length ? bytes : Arrays.copyOf(bytes, end);
    }
}
