package org.burnish.itests.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What xorriso said on another recorder, and what we say on ours with the same media. */
class OtherRecordersTest {

    /** Formatting takes long enough for a line of progress. */
    private static final Map<String, String> SLOW_FORMAT = Map.of("BURNISH_OPTS", "-Dburnish.emu.timing=format=1500");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"cd-r", "dvd+r", "bd-r"})
    void walkPrintsWhatXorrisoPrinted(String kind) throws IOException {
        for (String tree : List.of("DIRA", "DIRB", "DIRC")) {
            Trees.plain(folder.resolve(tree), tree, 5, 30_000);
        }
        SoftAssertions soft = new SoftAssertions();
        for (Transcript.Step step : Transcript.of("other-" + kind + ".txt").steps()) {
            if (!step.medium().isEmpty()) {
                Files.deleteIfExists(folder.resolve("medium"));
                Run made = Run.burnish(folder, "-new_medium", step.medium(), "medium");
                assertThat(made.exit()).as("%s", made).isZero();
            }
            Run run = run(step.arguments());
            soft.assertThat(run.exit()).as("exit value of %s", run).isEqualTo(step.exit());
            soft.assertThat(Wording.firstMissing(step.out(), run.out()))
                    .as("missing on stdout of %s", run)
                    .isNull();
            soft.assertThat(Wording.firstMissing(step.err(), run.err()))
                    .as("missing on stderr of %s", run)
                    .isNull();
        }
        soft.assertAll();
    }

    private Run run(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Run.burnishBinary().toString());
        for (String argument : arguments) {
            command.add(
                    argument.equals("DRIVE")
                            ? "emu:medium"
                            : argument.startsWith("DIR")
                                    ? folder.resolve(argument).toString()
                                    : argument);
        }
        return Run.of(folder, SLOW_FORMAT, command);
    }
}
