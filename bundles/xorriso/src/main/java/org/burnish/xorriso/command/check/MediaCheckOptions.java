package org.burnish.xorriso.command.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of {@code -check_media}.
 *
 * @param outdev whether the output drive is meant
 * @param event the severity of the event when something is wrong, ALL for none
 * @param start the first block
 * @param end the last block
 * @param timeLimit in ms, 0 for none
 * @param itemLimit how many regions at most, 0 for any number
 * @param retry whether failed chunks are read again in pieces
 * @param slow from which duration on a chunk is slow, in ms
 * @param dataTo the path of a copy of what is read, or null
 */
record MediaCheckOptions(
        boolean outdev,
        Severity event,
        long start,
        long end,
        long timeLimit,
        int itemLimit,
        boolean retry,
        long slow,
        @Nullable Path dataTo) {

    private static final Map<String, String> DEFAULTS = Map.of(
            "use", "indev",
            "event", "ALL",
            "min_lba", "0",
            "max_lba", "-1",
            "time_limit", "-1",
            "item_limit", "-1",
            "retry", "off",
            "slow_limit", "1.0",
            "data_to", "");

    /** Reads options such as {@code event=sorry}. */
    static MediaCheckOptions parse(List<String> words) throws ProblemException {
        Map<String, String> values = new TreeMap<>(DEFAULTS);
        for (String word : words) {
            int split = word.indexOf('=');
            if (split < 0 || !DEFAULTS.containsKey(word.substring(0, split))) {
                throw ProblemException.failure(
                        "-check_media: Unknown option '" + word + "'",
                        "Options are " + String.join("= ", values.keySet()) + "=");
            }
            values.put(word.substring(0, split), word.substring(split + 1));
        }
        try {
            return of(values);
        } catch (NumberFormatException e) {
            throw ProblemException.failure("-check_media: Not a number in " + String.join(" ", words));
        }
    }

    private static MediaCheckOptions of(Map<String, String> values) throws ProblemException {
        Severity event = Severity.named(value(values, "event"))
                .orElseThrow(() -> ProblemException.failure(
                        "-check_media: event=" + value(values, "event") + " is not a known severity name"));
        String file = value(values, "data_to");
        return new MediaCheckOptions(
                value(values, "use").equals("outdev"),
                event,
                Long.parseLong(value(values, "min_lba")),
                Long.parseLong(value(values, "max_lba")),
                Math.max(0, Long.parseLong(value(values, "time_limit"))) * 1000,
                Math.max(0, Integer.parseInt(value(values, "item_limit"))),
                value(values, "retry").equals("on"),
                Math.round(Double.parseDouble(value(values, "slow_limit")) * 1000),
                file.isEmpty() ? null : Path.of(file));
    }

    private static String value(Map<String, String> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }
}
