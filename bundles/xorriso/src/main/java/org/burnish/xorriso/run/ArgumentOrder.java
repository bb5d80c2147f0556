package org.burnish.xorriso.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The order in which commands make sense that were given in any order. */
public final class ArgumentOrder {

    private ArgumentOrder() {}

    /** The names of commands without dashes, in that order. */
    public static List<String> names() {
        try (InputStream list = ArgumentOrder.class.getResourceAsStream("argument-order.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The words in that order; commands that are not in it come last, as they were given. */
    static List<String> sorted(CommandReader reader) {
        List<String> names = names();
        Map<Integer, List<String>> parts = new TreeMap<>();
        while (reader.hasNext()) {
            CommandReader.Span span = reader.skipped();
            int place = names.indexOf(span.name());
            parts.computeIfAbsent(place < 0 ? Integer.MAX_VALUE : place, any -> new ArrayList<>())
                    .addAll(span.words());
        }
        return parts.values().stream().flatMap(List::stream).toList();
    }
}
