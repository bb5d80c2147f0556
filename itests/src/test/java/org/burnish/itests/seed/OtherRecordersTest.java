package org.burnish.itests.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.burnish.itests.peer.Resident;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What xorriso said on another recorder, and what we say on ours with the same media. */
class OtherRecordersTest {

    private static final String TIMING = "burnish.emu.timing";

    @TempDir
    static Path house;

    private static Resident resident;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        // formatting takes long enough for a line of progress
        System.setProperty(TIMING, "format=1500");
        resident = Resident.start(house.resolve("cache"));
    }

    @AfterAll
    static void stop() {
        resident.close();
        System.clearProperty(TIMING);
    }

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
                Run made = resident.run(List.of("-new_medium", step.medium(), medium()));
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

    private String medium() {
        return folder.resolve("medium").toString();
    }

    private Run run(List<String> arguments) {
        return resident.run(arguments.stream()
                .map(argument -> argument.equals("DRIVE")
                        ? "emu:" + medium()
                        : argument.startsWith("DIR") ? folder.resolve(argument).toString() : argument)
                .toList());
    }
}
