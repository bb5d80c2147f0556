package org.burnish.itests.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A walk typed from a document: commands, exit values, and the lines that each has to print in order.
 *
 * @param steps the commands
 */
record Transcript(List<Step> steps) {

    /**
     * A command.
     *
     * @param medium the kind of the medium that is put in before, or empty
     */
    record Step(String medium, List<String> arguments, int exit, List<String> out, List<String> err) {}

    static Transcript of(String resource) {
        try (InputStream stream = Transcript.class.getResourceAsStream("/seed/" + resource)) {
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Transcript parse(List<String> lines) {
        List<Step> steps = new ArrayList<>();
        String medium = "";
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String rest = line.substring(2);
            Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            switch (line.charAt(0)) {
                case '!' -> medium = rest;
                case '~' -> {}
                case '$' -> {
                    steps.add(new Step(medium, List.of(rest.split(" ")), 0, new ArrayList<>(), new ArrayList<>()));
                    medium = "";
                }
                case '=' ->
                    steps.set(
                            steps.size() - 1,
                            new Step(
                                    last.medium(),
                                    last.arguments(),
                                    Integer.parseInt(rest.trim()),
                                    last.out(),
                                    last.err()));
                case '1' -> last.out().add(rest);
                case '2' -> last.err().add(rest);
                default -> throw new IllegalArgumentException(line);
            }
        }
        return new Transcript(steps);
    }
}
