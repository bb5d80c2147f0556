package org.burnish.operations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.burnish.options.Options;
import org.jspecify.annotations.Nullable;

/**
 * An order as plain values, and back: texts, and lists and maps of them, which any JSON library reads and writes.
 *
 * <pre>
 * {"kind": "burn", "drives": ["emu:disc"], "paths": [{"disk": "/home/me/photos", "image": ""}],
 *  "options": {"burn.verify": "on", "write.speed": "22160"}}
 * </pre>
 */
public final class OrderForm {

    private static final String KIND = "kind";
    private static final String DRIVES = "drives";
    private static final String PATHS = "paths";
    private static final String OPTIONS = "options";
    private static final String DISK = "disk";
    private static final String IMAGE = "image";

    private OrderForm() {}

    /** The plain values of an order. */
    public static Map<String, Object> values(Order order) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(KIND, order.kind());
        values.put(DRIVES, order.drives());
        values.put(
                PATHS,
                order.paths().stream()
                        .map(pair -> Map.of(DISK, pair.disk(), IMAGE, pair.image()))
                        .toList());
        values.put(OPTIONS, order.options().texts());
        return values;
    }

    /**
     * The order of plain values. {@code paths} and {@code options} may be missing, and so may {@code image} of a path.
     * Numbers and truth values of options may stand for their texts.
     *
     * @throws IllegalArgumentException that names a field which is unknown, missing or of another type
     */
    public static Order order(Map<?, ?> values) {
        requireKnown(values, Set.of(KIND, DRIVES, PATHS, OPTIONS), "an order");
        List<String> drives = new ArrayList<>();
        for (Object drive : list(values, DRIVES)) {
            drives.add(text(drive, DRIVES));
        }
        List<PathPair> paths = new ArrayList<>();
        for (Object pair : list(values, PATHS)) {
            paths.add(pair(map(pair, PATHS)));
        }
        return new Order(text(values.get(KIND), KIND), drives, paths, options(values.get(OPTIONS)));
    }

    private static PathPair pair(Map<?, ?> values) {
        requireKnown(values, Set.of(DISK, IMAGE), "a path of an order");
        Object image = values.get(IMAGE);
        return new PathPair(text(values.get(DISK), DISK), image == null ? "" : text(image, IMAGE));
    }

    private static Options options(@Nullable Object values) {
        Options options = Options.NONE;
        if (values != null) {
            for (Map.Entry<?, ?> option : map(values, OPTIONS).entrySet()) {
                String name = text(option.getKey(), OPTIONS);
                options = options.with(name, optionText(option.getValue(), name));
            }
        }
        return options;
    }

    /** As the forms of options write numbers and truth values. */
    private static String optionText(Object value, String name) {
        if (value instanceof Boolean flag) {
            return flag ? "on" : "off";
        }
        if (value instanceof Number number) {
            boolean whole = number.doubleValue() == number.longValue();
            return whole ? Long.toString(number.longValue()) : number.toString();
        }
        return text(value, name);
    }

    private static void requireKnown(Map<?, ?> values, Set<String> known, String what) {
        for (Object field : values.keySet()) {
            if (!known.contains(field)) {
                throw new IllegalArgumentException(
                        "field '" + field + "' is not known of " + what + ": it has " + new TreeSet<>(known));
            }
        }
    }

    private static Collection<?> list(Map<?, ?> values, String field) {
        Object value = values.get(field);
        if (value == null && field.equals(PATHS)) {
            return List.of();
        }
        if (value instanceof Collection<?> list) {
            return list;
        }
        throw wrong(field, "a list", value);
    }

    private static Map<?, ?> map(Object value, String field) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong(field, "an object", value);
    }

    private static String text(@Nullable Object value, String field) {
        if (value instanceof String text) {
            return text;
        }
        throw wrong(field, "a text", value);
    }

    private static IllegalArgumentException wrong(String field, String expected, @Nullable Object value) {
        return new IllegalArgumentException("field '" + field + "' of an order has to be " + expected + ", "
                + (value == null ? "and is missing" : "not '" + value + "'"));
    }
}
