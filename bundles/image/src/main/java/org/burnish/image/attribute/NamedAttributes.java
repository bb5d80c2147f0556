package org.burnish.image.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The named attributes of a node, in the order of their names. Immutable; kept in two arrays, since there may be many. */
public final class NamedAttributes {

    /** None. */
    public static final NamedAttributes NONE = new NamedAttributes(new String[0], new byte[0][]);

    private final String[] names;
    private final byte[][] values;

    private NamedAttributes(String[] names, byte[][] values) {
        this.names = names;
        this.values = values;
    }

    public boolean isEmpty() {
        return names.length == 0;
    }

    /** The names in their order. */
    public List<String> names() {
        return List.of(names);
    }

    /** A copy of the bytes of an attribute, if it is there. */
    public Optional<byte[]> bytes(String name) {
        int at = Arrays.binarySearch(names, name);
        return at < 0 ? Optional.empty() : Optional.of(values[at].clone());
    }

    /** Whether an attribute is there. */
    public boolean has(AttributeKey<?> key) {
        return has(key.name());
    }

    /** Whether an attribute of this name is there. */
    public boolean has(String name) {
        return Arrays.binarySearch(names, name) >= 0;
    }

    /** Gives the name of each attribute, in their order, and a copy of its bytes. */
    public void forEach(BiConsumer<String, byte[]> taker) {
        for (int i = 0; i < names.length; i++) {
            taker.accept(names[i], values[i].clone());
        }
    }

    /** The value of an attribute, if it is there. */
    public <T> Optional<T> get(AttributeKey<T> key) {
        return bytes(key.name()).map(key.decoder());
    }

    /** The same with an attribute, in place of one of the same name. */
    public <T> NamedAttributes with(AttributeKey<T> key, T value) {
        return put(key.name(), key.encoder().apply(value).clone());
    }

    /** The same with these attributes, in place of those of the same names. */
    public NamedAttributes with(NamedAttributes others) {
        if (isEmpty()) {
            return others;
        }
        NamedAttributes all = this;
        for (int i = 0; i < others.names.length; i++) {
            all = all.put(others.names[i], others.values[i]);
        }
        return all;
    }

    /** The same without an attribute. */
    public NamedAttributes without(String name) {
        int at = Arrays.binarySearch(names, name);
        if (at < 0) {
            return this;
        }
        if (names.length == 1) {
            return NONE;
        }
        List<String> keptNames = new ArrayList<>(Arrays.asList(names));
        List<byte[]> keptValues = new ArrayList<>(Arrays.asList(values));
        keptNames.remove(at);
        keptValues.remove(at);
        return of(keptNames, keptValues);
    }

    /** The same with the bytes of an attribute, in place of one of the same name. */
    public NamedAttributes with(String name, byte[] value) {
        return put(name, value.clone());
    }

    private NamedAttributes put(String name, byte[] value) {
        if (isEmpty()) {
            return new NamedAttributes(new String[] {name}, new byte[][] {value});
        }
        int at = Arrays.binarySearch(names, name);
        if (at >= 0) {
            byte[][] changed = values.clone();
            changed[at] = value;
            return new NamedAttributes(names, changed);
        }
        List<String> moreNames = new ArrayList<>(Arrays.asList(names));
        List<byte[]> moreValues = new ArrayList<>(Arrays.asList(values));
        moreNames.add(-1 - at, name);
        moreValues.add(-1 - at, value);
        return of(moreNames, moreValues);
    }

    private static NamedAttributes of(List<String> names, List<byte[]> values) {
        return names.isEmpty()
                ? NONE
                : new NamedAttributes(names.toArray(String[]::new), values.toArray(byte[][]::new));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedAttributes that
                && Arrays.equals(names, that.names)
                && Arrays.deepEquals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(names) + Arrays.deepHashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < names.length; i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(names[i])
                    .append('=')
                    .append(HexFormat.of().formatHex(values[i]));
        }
        return text.append(']').toString();
    }
}
