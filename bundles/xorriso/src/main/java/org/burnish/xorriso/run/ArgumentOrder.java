package org.burnish.xorriso.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    /**
     * The words in that order, without those that ask for it; commands that are not in it come last, as they were given.
     *
     * @param asks the word that asks for it in the place of a command; as an argument of one it does not
     * @return empty if none asks
     */
    static Optional<List<String>> sorted(CommandReader reader, String asks) {
        List<String> names = names();
        Map<Integer, List<String>> parts = new TreeMap<>();
        boolean asked = false;
        while (reader.hasNext()) {
            CommandReader.Span span = reader.skipped();
            if (span.words().get(0).equals(asks)) {
                asked = true;
                continue;
            }
            int place = names.indexOf(span.name());
            parts.computeIfAbsent(place < 0 ? Integer.MAX_VALUE : place, any -> new ArrayList<>())
                    .addAll(span.words());
        }
        return asked ? Optional.of(parts.values().stream().flatMap(List::stream).toList()) : Optional.empty();
    }
}
