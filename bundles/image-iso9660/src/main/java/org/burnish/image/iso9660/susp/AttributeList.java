package org.burnish.image.iso9660.susp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.burnish.image.iso9660.record.Numbers;

/**
 * {@code AL}, AAIP 2.0: (a part of) a list of names and values. Each of them is a component of a flag byte (bit 0: goes
 * on in the next component), a length byte and content. A name begins with a byte that tells its namespace.
 *
 * @param continues whether the list goes on in the next such entry
 * @param components the bytes of the components
 */
public record AttributeList(boolean continues, byte[] components) implements SuspEntry {

    /** The byte that stands for the namespace {@code isofs.} at the beginning of a name. */
    public static final char ISOFS = 4;

    /** The length of an entry around its components. */
    public static final int FIXED = 5;

    static final String SIGNATURE = "AL";

    private static final int CONTINUE = 1;
    private static final int COMPONENT = 2;
    private static final int MAX_CONTENT = MAX_LENGTH - FIXED - COMPONENT;

    /** The entries for names and values, each of them in the order of the map. */
    public static List<AttributeList> split(Map<String, byte[]> attributes) {
        List<byte[]> components = new ArrayList<>();
        attributes.forEach((name, value) -> {
            addComponents(components, name.getBytes(StandardCharsets.UTF_8));
            addComponents(components, value);
        });
        List<AttributeList> entries = new ArrayList<>(1);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] component : components) {
            if (content.size() + component.length > MAX_LENGTH - FIXED) {
                entries.add(new AttributeList(true, content.toByteArray()));
                content.reset();
            }
            content.writeBytes(component);
        }
        entries.add(new AttributeList(false, content.toByteArray()));
        return entries;
    }

    private static void addComponents(List<byte[]> components, byte[] content) {
        int at = 0;
        do {
            int length = Math.min(MAX_CONTENT, content.length - at);
            byte[] component = new byte[COMPONENT + length];
            component[0] = (byte) (at + length < content.length ? CONTINUE : 0);
            component[1] = (byte) length;
            System.arraycopy(content, at, component, COMPONENT, length);
            components.add(component);
            at += length;
        } while (at < content.length);
    }

    /** The names and values that entries hold, up to the first entry that does not go on, and to a cut component. */
    public static Map<String, byte[]> join(List<AttributeList> entries) {
        List<byte[]> items = new ArrayList<>();
        ByteArrayOutputStream item = new ByteArrayOutputStream();
        for (AttributeList entry : entries) {
            byte[] bytes = entry.components;
            for (int at = 0; at + COMPONENT <= bytes.length; at += COMPONENT + (bytes[at + 1] & 0xFF)) {
                int end = at + COMPONENT + (bytes[at + 1] & 0xFF);
                if (end > bytes.length) {
                    break;
                }
                item.write(bytes, at + COMPONENT, end - at - COMPONENT);
                if ((bytes[at] & CONTINUE) == 0) {
                    items.add(item.toByteArray());
                    item.reset();
                }
            }
            if (!entry.continues) {
                break;
            }
        }
        Map<String, byte[]> attributes = new LinkedHashMap<>();
        for (int i = 0; i + 1 < items.size(); i += 2) {
            attributes.put(new String(items.get(i), StandardCharsets.UTF_8), items.get(i + 1));
        }
        return attributes;
    }

    @Override
    public int length() {
        return FIXED + components.length;
    }

    @Override
    public void encode(ByteBuffer target) {
        SuspEntry.encodeHeader(target, SIGNATURE, length());
        target.put((byte) (continues ? 1 : 0)).put(components);
    }

    static AttributeList decode(ByteBuffer entry) {
        boolean continues = (entry.get(4) & CONTINUE) != 0;
        return new AttributeList(continues, Numbers.bytes(entry, FIXED, entry.limit() - FIXED));
    }
}
