package org.burnish.itests.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A walk typed from the seed document: commands, exit values, and the lines that each has to print in order. */
record Transcript(List<Step> steps) {

    record Step(List<String> arguments, int exit, List<String> out, List<String> err) {}

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
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String rest = line.substring(2);
            Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            switch (line.charAt(0)) {
                case '$' -> steps.add(new Step(List.of(rest.split(" ")), 0, new ArrayList<>(), new ArrayList<>()));
                case '=' ->
                    steps.set(
                            steps.size() - 1,
                            new Step(last.arguments(), Integer.parseInt(rest.trim()), last.out(), last.err()));
                case '1' -> last.out().add(rest);
                case '2' -> last.err().add(rest);
                default -> throw new IllegalArgumentException(line);
            }
        }
        return new Transcript(steps);
    }
}
