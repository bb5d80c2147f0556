package org.burnish.options.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Figures by name: texts, whole numbers, and lists of texts. Immutable, in the order in which they came. */
public final class Figures {

    /** None. */
    public static final Figures NONE = new Figures(Map.of());

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-zA-Z]*)}");

    private final Map<String, Object> values;

    private Figures(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    Figures with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Figures(more);
    }

    /** The same with all that others have, except what is here under the same name. */
    Figures or(Figures others) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        others.values.forEach(all::putIfAbsent);
        return new Figures(all);
    }

    /** By name: a {@link String}, a {@link Long} or a {@link List} of strings each. */
    public Map<String, Object> values() {
        return values;
    }

    /** The text of a figure, or the name in capitals where there is none, as usage lines have it. */
    String text(String name) {
        Object value = values.get(name);
        if (value == null) {
            return name.toUpperCase(Locale.ROOT);
        }
        return value instanceof Collection<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(", "))
                : value.toString();
    }

    /** A form with the figures in place of their names in braces. What a figure has in braces is left alone. */
    String fill(String form) {
        return PLACE.matcher(form).replaceAll(place -> Matcher.quoteReplacement(text(place.group(1))));
    }

    /** A code that can be relied on: words of lower case, joined by dots. */
    static String checked(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("'" + code + "' is no code: words of lower case, joined by dots");
        }
        return code;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figures figures && values.equals(figures.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
