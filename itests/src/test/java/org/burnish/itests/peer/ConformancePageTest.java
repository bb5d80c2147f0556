package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page that tells of each command of xorriso's own list whether it is the same here: it is where a row or a run shows it.
 * {@code -Dburnish.reference=write} writes the page.
 */
class ConformancePageTest {

    private static final Path PAGE =
            Run.burnishBinary().resolve("../../../../../docs/conformance.md").normalize();

    private static final Pattern COMMAND = Pattern.compile("  -([a-z_0-9]+).*");

    private static final String HEAD = """
            # Conformance

            Each command of xorriso 1.5.4, as its `-help` lists them. *same*: lines of `itests/src/test/resources/conformance` are typed into both programs, and results, messages, exit
            value and resulting tree are the same; messages name the kind of an address (`stdio:`). *better*: what differs is meant, for the reason that is given. *left out*: it will not come. *missing*: no line
            shows it yet. This page is made of these lines: `mvn verify -pl itests -am -Dtest=ConformancePageTest -Dburnish.reference=write`.

            | command | here | lines, or why |
            |---|---|---|
            """;

    @TempDir
    Path folder;

    /** A command's place in the table. */
    private record Verdict(String word, String why) {}

    @Test
    void pageIsWhatTheLinesShow() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        Run.of(folder, "xorriso", "-help").out().lines().forEach(line -> {
            var matcher = COMMAND.matcher(line);
            if (matcher.matches()) {
                names.add(matcher.group(1));
            }
        });
        assertThat(names).hasSizeGreaterThan(200);
        Map<String, Verdict> meant = meant();
        Map<String, Long> lines = lines();
        assertThat(names).as("commands that lines and verdicts name").containsAll(meant.keySet());
        StringBuilder page = new StringBuilder(HEAD);
        for (String name : names) {
            Verdict verdict = Optional.ofNullable(meant.get(name)).orElseGet(() -> shown(lines.getOrDefault(name, 0L)));
            page.append("| `-" + name + "` | " + verdict.word() + " | " + verdict.why() + " |\n");
        }
        if ("write".equals(System.getProperty("burnish.reference"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page.toString());
    }

    private static Verdict shown(long lines) {
        return lines == 0 ? new Verdict("missing", "") : new Verdict("same", Long.toString(lines));
    }

    private static Map<String, Verdict> meant() throws IOException {
        Map<String, Verdict> verdicts = new TreeMap<>();
        for (String line : ConformanceRows.lines("verdicts.txt")) {
            List<String> words = List.of(line.split(" : ", 3));
            assertThat(words.get(1)).as(line).isIn("better", "left out");
            verdicts.put(words.get(0), new Verdict(words.get(1), words.get(2)));
        }
        return verdicts;
    }

    private static Map<String, Long> lines() throws IOException {
        List<String> all = new ArrayList<>(ConformanceRows.rows());
        all.addAll(ConformanceRows.lines("runs.txt"));
        return all.stream()
                .collect(Collectors.groupingBy(line -> line.substring(0, line.indexOf(" : ")), Collectors.counting()));
    }
}
