package org.burnish.options;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lists in the text of an option: items with {@code |} between, whose fields have commas between. A field that holds one of these
 * characters, or {@code %}, has its hexadecimal number behind a {@code %} instead, as in URIs.
 */
public final class ListText {

    private static final String SEPARATOR = "|";

    private ListText() {}

    /** A field as it stands in a list. */
    public static String escaped(String field) {
        return field.replace("%", "%25").replace(",", "%2C").replace(SEPARATOR, "%7C");
    }

    /** A field of a list as it is. */
    public static String plain(String field) {
        return field.replace("%7C", SEPARATOR).replace("%2C", ",").replace("%25", "%");
    }

    /** The items of a text; none of an empty one. */
    public static List<String> items(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\|"));
    }

    /** A text of items. */
    public static String joined(List<String> items) {
        return items.stream().collect(Collectors.joining(SEPARATOR));
    }
}
