package org.burnish.scsi.settings;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one bundle, as they come from a configuration. No value of them keeps the bundle from working: one that can't
 * be used becomes a complaint, and the default is used.
 */
public final class Settings {

    /** What frameworks and their configuration bundles add. */
    private static final Pattern OF_THE_HOST =
            Pattern.compile("(\\.|service\\.|component\\.|felix\\.|osgi\\.|org\\.apache\\.).*");

    private final String bundle;
    private final String pid;
    private final Map<String, ?> values;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> known = new TreeSet<>();

    /**
     * Settings as they were configured.
     *
     * @param bundle the symbolic name of the bundle that they are for
     * @param pid the configuration's persistent identity
     * @param values may lack any
     */
    public Settings(String bundle, String pid, Map<String, ?> values) {
        this.bundle = bundle;
        this.pid = pid;
        this.values = values;
    }

    private @Nullable Object value(String key) {
        known.add(key);
        return values.get(key);
    }

    /** A whole number within limits. */
    public int number(String key, int min, int max, int fallback) {
        Object value = value(key);
        if (value == null || value.toString().isBlank()) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(value.toString().strip());
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below
        }
        complain(key, value, "is no whole number from " + min + " to " + max, Integer.toString(fallback));
        return fallback;
    }

    /**
     * Text of a certain form.
     *
     * @param form what it has to match
     * @param words the form in words, after "is no"
     */
    public String text(String key, Pattern form, String words, String fallback) {
        Object value = value(key);
        if (value == null || value.toString().isBlank()) {
            return fallback;
        }
        String text = value.toString().strip();
        if (form.matcher(text).matches()) {
            return text;
        }
        complain(key, value, "is no " + words, "'" + fallback + "'");
        return fallback;
    }

    /** Any number of texts: an array, a collection, or one text with commas between them. */
    public List<String> list(String key) {
        Object value = value(key);
        Stream<?> each;
        if (value == null) {
            each = Stream.empty();
        } else if (value instanceof Collection<?> collection) {
            each = collection.stream();
        } else if (value.getClass().isArray()) {
            each = IntStream.range(0, Array.getLength(value)).mapToObj(index -> Array.get(value, index));
        } else {
            each = Stream.of(value.toString().split(","));
        }
        return each.map(one -> String.valueOf(one).strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private void complain(String key, Object value, String what, String fallback) {
        complaints.add(
                "Bundle '" + bundle + "': the setting '" + key + "' of the configuration '" + pid + "' is '" + value
                        + "', which " + what + ". " + fallback + " is used. Correct it in etc/" + pid
                        + ".cfg, or where this host keeps configurations.");
    }

    /** What could not be used, in the order in which it was asked for; at last the keys for which nobody has asked. */
    public List<String> complaints() {
        Stream<String> strange = values.keySet().stream()
                .filter(key -> !known.contains(key) && !OF_THE_HOST.matcher(key).matches())
                .sorted()
                .map(key -> "Bundle '" + bundle + "': the configuration '" + pid + "' has a setting '" + key
                        + "', which is not known. Known are: " + String.join(", ", known) + ".");
        return Stream.concat(complaints.stream(), strange).toList();
    }
}
