package org.burnish.audit.internal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the log: a JSON object. What is not known is not in it. Immutable.
 *
 * @param values texts, whole numbers, truth values, and maps of them, in their order
 */
record Line(Map<String, Object> values) {

    static final Line EMPTY = new Line(Map.of());

    /** The same with a value. */
    Line with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(key, value);
        return new Line(more);
    }

    /** The same with a value, if there is one. */
    Line with(String key, Optional<?> value) {
        return value.isPresent() ? with(key, value.get()) : this;
    }

    /** The same with a text, if it has any. */
    Line withText(String key, String text) {
        return text.isBlank() ? this : with(key, text.strip());
    }

    /** The same with all of another line behind it. */
    Line with(Line other) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.putAll(other.values);
        return new Line(more);
    }

    /** As JSON, in ASCII, so that no name of a file or a drive ends the line or means something to a terminal. */
    String json() {
        StringBuilder json = new StringBuilder();
        append(values, json);
        return json.toString();
    }

    private static void append(Object value, StringBuilder json) {
        if (value instanceof Map<?, ?> map) {
            String before = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.append(before);
                append(String.valueOf(entry.getKey()), json);
                json.append(':');
                append(entry.getValue(), json);
                before = ",";
            }
            json.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof Number || value instanceof Boolean) {
            json.append(value);
        } else {
            quote(value.toString(), json);
        }
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
