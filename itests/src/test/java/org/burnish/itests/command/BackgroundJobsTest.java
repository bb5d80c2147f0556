package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work in the background of the console. */
class BackgroundJobsTest {

    private static final Path HOME = Path.of(System.getProperty("burnish.home"));
    private static final String SLOW = "-Dburnish.emu.timing=limit=1";

    @TempDir
    Path folder;

    @BeforeEach
    void makeTrees() throws IOException {
        Trees.plain(folder.resolve("tree"), "file", 3, 400_000);
        Trees.plain(folder.resolve("big"), "big", 4, 8_000_000);
        Run.burnish(folder, "newmedium", "dvd-rw", "slow");
        Run.burnish(folder, "newmedium", "bd-re", "other");
    }

    @Test
    void jobRunsBesideOthersAndTellsWhatCameOfIt() throws Exception {
        Trees.plain(folder.resolve("big"), "more", 4, 8_000_000);
        try (Console shell = Console.open(HOME, folder, SLOW)) {
            shell.type("burn big --to emu:slow --verify --background");
            shell.await("Job  1    running: burn big --to emu:slow --verify --background");
            shell.typeUntil("jobs", "writing: ");
            shell.type("toc emu:slow");
            shell.await("bundle 'org.burnish.shell' has it open");
            shell.type("burn tree --to emu:other --verify");
            shell.await("Verified  emu:other: good. 3 files match");
            shell.typeUntil("jobs", "writing: ");
            shell.await("Job  1    done: burn big");
            shell.type("jobs");
            shell.await("Verified  emu:slow: good. 8 files match");
        }
    }

    /** Both lines are there before the console reads the first. */
    @Test
    void driveBelongsToTheJobBeforeTheNextCommandIsRead() throws Exception {
        try (Console shell = Console.open(HOME, folder, SLOW)) {
            shell.type("burn tree --to emu:slow --background\ntoc emu:slow");
            shell.await("bundle 'org.burnish.shell' has it open");
            shell.await("Job  1    done: burn tree");
        }
    }

    @Test
    void cancelledJobLeavesTheSessionBeforeReadable() throws Exception {
        Run.burnish(folder, "burn", "tree", "--to", "emu:slow");
        try (Console shell = Console.open(HOME, folder, SLOW)) {
            shell.type("cancel 7");
            shell.await("There is no job 7");
            shell.type("burn big --to emu:slow --background");
            shell.typeUntil("jobs", "writing: ");
            shell.type("cancel 1");
            shell.await("Job  1    cancelling: burn big");
            shell.await("Job  1    cancelled: burn big");
            shell.type("jobs --json");
            shell.await("\"state\":\"cancelled\"");
        }
        assertThat(Run.burnish(folder, "verify", "emu:slow").out()).contains("3 files match, 0 differ");
    }

    /** The first console of an installation ends more slowly than those after it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void leavingTheConsoleEndsTheJobWhereItIsSafe(int consolesBefore) throws Exception {
        for (int before = 0; before < consolesBefore; before++) {
            Console.open(HOME, folder, SLOW).close();
        }
        Run.burnish(folder, "burn", "tree", "--to", "emu:slow");
        try (Console shell = Console.open(HOME, folder, SLOW)) {
            shell.type("burn big --to emu:slow --background");
            shell.typeUntil("jobs", "writing: ");
        }
        assertThat(Files.readString(folder.resolve("screen")))
                .contains("Job  1    cancelling: burn big", "Job  1    cancelled: burn big")
                .doesNotContain("WARNING", "Exception");
        assertThat(Run.burnish(folder, "verify", "emu:slow").out()).contains("3 files match, 0 differ");
        Run next = Run.burnish(folder, "burn", "big", "--to", "emu:slow", "--verify");
        assertThat(next.out()).contains("good. 7 files match");
    }

    @Test
    void programThatEndsAtOnceRefusesAJobInItsBackground() {
        Run run = Run.burnish(folder, "burn", "tree", "--to", "emu:other", "--background");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("would end with this program");
        assertThat(Run.burnish(folder, "toc", "emu:other").out()).contains("none with an image");
    }
}
