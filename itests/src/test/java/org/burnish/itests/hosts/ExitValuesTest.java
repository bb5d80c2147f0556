package org.burnish.itests.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.burnish.itests.peer.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of exit values: its examples return them, and the code has no others. */
class ExitValuesTest {

    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| .* \\| (?:`(.+)` )?\\|");
    private static final Map<String, Pattern> CONSTANTS = Map.of(
            "distribution/launcher/src/main/java/org/burnish/launcher/Main.java",
            Pattern.compile("int START_FAILED = (\\d+)"),
            "distribution/launcher/src/main/java/org/burnish/launcher/Fault.java",
            Pattern.compile("int EXIT = (\\d+)"),
            "distribution/launcher/src/main/java/org/burnish/launcher/Cancel.java",
            Pattern.compile("int (?:INTERRUPTED|AT_ONCE) = (\\d+)"),
            "bundles/shell/src/main/java/org/burnish/shell/GogoCommandLine.java",
            Pattern.compile("int (?:FAILED|NOT_UNDERSTOOD) = (\\d+)"),
            "bundles/xorriso/src/main/java/org/burnish/xorriso/run/EventJudge.java",
            Pattern.compile("int (?:ABORTED|ABORTED_IN_DIALOG) = (\\d+)"),
            "bundles/xorriso/src/main/java/org/burnish/xorriso/run/CommandLoop.java",
            Pattern.compile("int NO_ARGUMENTS = (\\d+)"),
            "bundles/xorriso/src/main/java/org/burnish/xorriso/run/Thresholds.java",
            Pattern.compile("new ReturnWith\\(Severity.SORRY, (\\d+)\\)"));

    @TempDir
    Path folder;

    private static Matcher rows() throws IOException {
        return ROW.matcher(Document.named("exit-values.md").text());
    }

    @Test
    void examplesOfThePageReturnTheirValues() throws IOException {
        String program = Run.burnishBinary().toString();
        SoftAssertions soft = new SoftAssertions();
        int examples = 0;
        for (Matcher row = rows(); row.find(); ) {
            if (row.group(2) != null) {
                String line = row.group(2)
                        .replace("\\|", "|")
                        .replace("$BURNISH", "'" + program + "'")
                        .replaceAll("(^|\\| )burnish ", "$1'" + Matcher.quoteReplacement(program) + "' ");
                Run run = Run.of(folder, "/bin/sh", "-c", line);
                soft.assertThat(run.exit()).as(run.toString()).isEqualTo(Integer.parseInt(row.group(1)));
                examples++;
            }
        }
        soft.assertAll();
        assertThat(examples).isGreaterThan(6);
    }

    @Test
    void valuesOfTheCodeAreThoseOfThePage() throws IOException {
        Set<Integer> listed = rows().results()
                .map(row -> Integer.valueOf(row.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Integer> coded = new TreeSet<>(Set.of(0));
        for (Map.Entry<String, Pattern> file : CONSTANTS.entrySet()) {
            Set<Integer> found = file.getValue()
                    .matcher(Files.readString(Document.project().resolve(file.getKey())))
                    .results()
                    .map(value -> Integer.valueOf(value.group(1)))
                    .collect(Collectors.toSet());
            assertThat(found).as(file.getKey()).isNotEmpty();
            coded.addAll(found);
        }
        assertThat(listed).isEqualTo(coded);
    }
}
