package org.burnish.archive.internal;

import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON (RFC 8259) in ASCII: what is no ASCII is escaped, single surrogates too, so that any text comes back as it was. */
final class JsonText {

    private JsonText() {}

    /** A text, a number, a truth value, a list, a map, or null. */
    static String of(@Nullable Object value) {
        StringBuilder json = new StringBuilder();
        put(json, value);
        return json.toString();
    }

    private static void put(StringBuilder json, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            putAll(json, '{', map.entrySet(), '}');
        } else if (value instanceof Collection<?> list) {
            putAll(json, '[', list, ']');
        } else if (value instanceof Map.Entry<?, ?> entry) {
            text(json, String.valueOf(entry.getKey()));
            json.append(": ");
            put(json, entry.getValue());
        } else if (value instanceof Number || value instanceof Boolean || value == null) {
            json.append(value);
        } else {
            text(json, value.toString());
        }
    }

    private static void putAll(StringBuilder json, char open, Collection<?> values, char close) {
        json.append(open);
        for (Iterator<?> each = values.iterator(); each.hasNext(); ) {
            put(json, each.next());
            json.append(each.hasNext() ? ", " : "");
        }
        json.append(close);
    }

    private static void text(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"' || each == '\\') {
                json.append('\\').append(each);
            } else if (each < 0x20 || each > 0x7E) {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) each));
            } else {
                json.append(each);
            }
        }
        json.append('"');
    }
}
