package org.burnish.image.iso9660.susp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.burnish.image.NameBytes;
import org.burnish.image.attribute.NamedAttributes;
import org.burnish.image.iso9660.record.Numbers;

/**
 * {@code AL}, AAIP 2.0: (a part of) a list of names and values. Each of them is a component of a flag byte (bit 0: goes
 * on in the next component), a length byte and content; a component may begin in one entry and end in the next. A name begins with a byte for its namespace.
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

    /** Flag of an entry and of a component: goes on in the next one. */
    static final int CONTINUE = 1;

    /** The length of what each component begins with. */
    static final int COMPONENT = 2;

    /** The length of the content of a component at most. */
    static final int MAX_CONTENT = MAX_LENGTH - FIXED - COMPONENT;

    /** The entries for names and values, each of them in the order of the map. */
    public static List<AttributeList> split(Map<String, byte[]> attributes) {
        return split(new byte[0], attributes);
    }

    /**
     * The entries for components that were read and for further names and values.
     *
     * @param components as {@link #components} and {@link #separate} give them
     */
    public static List<AttributeList> split(byte[] components, Map<String, byte[]> attributes) {
        Components all = new Components(components);
        attributes.forEach((name, value) -> {
            all.add(name.getBytes(StandardCharsets.UTF_8));
            all.add(value);
        });
        byte[] bytes = all.bytes();
        List<AttributeList> entries = new ArrayList<>(1);
        int at = 0;
        for (; bytes.length - at > MAX_LENGTH - FIXED; at += MAX_LENGTH - FIXED) {
            entries.add(new AttributeList(true, Arrays.copyOfRange(bytes, at, at + MAX_LENGTH - FIXED)));
        }
        entries.add(new AttributeList(false, Arrays.copyOfRange(bytes, at, bytes.length)));
        return entries;
    }

    /** The length of all entries for so many bytes of components. */
    public static int lengthOf(int components) {
        int room = MAX_LENGTH - FIXED;
        return components + FIXED * Math.max(1, (components + room - 1) / room);
    }

    /** The length of the components of a name and a value of these lengths. */
    public static int lengthOfComponents(int name, int value) {
        return Components.lengthOf(name) + Components.lengthOf(value);
    }

    /**
     * What entries hold.
     *
     * @param named the attributes of the node
     * @param set those of the names that were asked for
     * @param others the components of those that are neither, as they are
     */
    public record Content(NamedAttributes named, Map<String, byte[]> set, byte[] others) {

        private static final Content NONE = new Content(NamedAttributes.NONE, Map.of(), new byte[0]);
    }

    /** The attributes of the node, those of these names, and the components of all others. */
    public static Content separate(List<AttributeList> entries, Set<String> asked) {
        if (entries.isEmpty()) {
            return Content.NONE;
        }
        Components others = new Components(new byte[0]);
        Map<String, byte[]> set = new HashMap<>(2);
        NamedAttributes[] named = {NamedAttributes.NONE};
        new AttributeReader(entries).forEach((name, value) -> {
            String known = AttributeNames.decode(name.content()).orElse("");
            if (!known.isEmpty() && !named[0].has(known)) {
                named[0] = named[0].with(known, value.content());
                return;
            }
            String text = NameBytes.decode(name.content());
            if (asked.contains(text)) {
                set.put(text, value.content());
            } else {
                others.copy(name.components());
                others.copy(value.components());
            }
        });
        return new Content(named[0], set, others.bytes());
    }

    /**
     * The names that components hold, with the byte of their name space, and their values.
     *
     * @param components as {@link #components} and {@link #separate} give them
     */
    public static Map<String, byte[]> values(byte[] components) {
        Map<String, byte[]> values = new LinkedHashMap<>();
        new AttributeReader(List.of(new AttributeList(false, components)))
                .forEach((name, value) -> values.put(NameBytes.decode(name.content()), value.content()));
        return values;
    }

    /** The components of attributes of a node, as far as AAIP has a place for them. */
    public static byte[] components(NamedAttributes named) {
        Components all = new Components(new byte[0]);
        named.forEach((name, value) -> AttributeNames.encode(name).ifPresent(bytes -> {
            all.add(bytes);
            all.add(value);
        }));
        return all.bytes();
    }

    /** The length of {@link #components}. */
    public static int lengthOfComponents(NamedAttributes named) {
        int[] sum = {0};
        named.forEach((name, value) -> AttributeNames.encode(name)
                .ifPresent(bytes -> sum[0] += lengthOfComponents(bytes.length, value.length)));
        return sum[0];
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
