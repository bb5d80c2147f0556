package org.burnish.transport.emulator.fault.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.burnish.transport.emulator.fault.Rule;

/** The drives that are known for their habits: fault plans among the resources of the bundle, and an index of them. */
final class Personalities {

    private static final String FOLDER = "/personalities/";
    private static final String SUFFIX = ".faults";

    private Personalities() {}

    /** Their names. */
    static List<String> all() {
        return lines("index");
    }

    /** Their names in one line. */
    static String names() {
        return String.join(" ", all());
    }

    /** What is peculiar to one of them. */
    static Optional<List<Rule>> rules(String name) {
        return all().contains(name)
                ? Optional.of(FaultPlans.of(name + SUFFIX, lines(name + SUFFIX)).rules())
                : Optional.empty();
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Personalities.class.getResourceAsStream(FOLDER + resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
