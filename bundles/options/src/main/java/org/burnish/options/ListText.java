package org.burnish.options;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * The fields of an item that are words with values, such as {@code path=/a,load=4}, in their order.
     *
     * @throws IllegalArgumentException when one has no equals sign, or a word is there twice
     */
    public static Map<String, String> words(String item) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String field : item.split(",")) {
            int equals = field.indexOf('=');
            if (equals < 0 || words.put(field.substring(0, equals), field.substring(equals + 1)) != null) {
                throw new IllegalArgumentException("no key=value: " + field);
            }
        }
        return words;
    }

    /** A text of items. */
    public static String joined(List<String> items) {
        return items.stream().collect(Collectors.joining(SEPARATOR));
    }
}
