package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user presses Ctrl-C while a session is being written: the one before is still what everything works with. */
class CancelledBurnTest {

    /** The drive takes its time, so that there is something to interrupt. */
    private static final String SLOW = "-Dburnish.emu.timing=limit=1,close=300";

    @TempDir
    Path folder;

    @BeforeEach
    void mediumWithOneSession() throws IOException {
        Trees.plain(folder.resolve("small"), "small", 5, 40_000);
        Trees.plain(folder.resolve("big"), "big", 4, 40_000_000);
        Trees.plain(folder.resolve("later"), "later", 3, 30_000);
        succeeds(Run.burnish(folder, "-new_medium", "dvd-rw", "m"));
        succeeds(Run.burnish(folder, "burn", "small", "--to", "emu:m"));
    }

    @Test
    void ctrlCInACommitLeavesTheSessionBefore() throws Exception {
        Ended ended = interrupted("-md5", "on", "-dev", "emu:m", "-add", "big", "--");

        assertThat(ended.text()).contains("was cancelled. What was readable before still is.");
        theSessionBeforeIsWhatEverythingWorksWith();
    }

    @Test
    void ctrlCInABurnCommandLeavesTheSessionBefore() throws Exception {
        Ended ended = interrupted("burn", "big", "--to", "emu:m");

        assertThat(ended.exit()).isNotZero();
        assertThat(ended.text()).contains("emu:m: cancelled.");
        theSessionBeforeIsWhatEverythingWorksWith();
    }

    @Test
    void secondCtrlCEndsAtOnceAndLeavesTheSessionBefore() throws Exception {
        Ended ended = interrupted(2, "burn", "big", "--to", "emu:m");

        assertThat(ended.exit()).isEqualTo(130);
        assertThat(ended.text()).doesNotContain("emu:m: cancelled.");
        succeeds(Run.burnish(folder, "burn", "later", "--to", "emu:m", "--verify"));
        Run list = Run.burnish(folder, "-md5", "on", "-indev", "emu:m", "-find", "/", "-type", "f", "--");
        assertThat(list.out()).contains("/small/small-0", "/later/later-0").doesNotContain("/big");
    }

    @Test
    void ctrlCInTheOnlySessionIsToldWhenItIsChecked() throws Exception {
        succeeds(Run.burnish(folder, "-new_medium", "dvd-rw", "other"));
        interrupted("burn", "big", "--to", "emu:other");

        Run check = Run.burnish(folder, "-md5", "on", "-indev", "emu:other", "-check_md5_r", "sorry", "/", "--");
        assertThat(check.exit()).as("%s", check).isNotZero();
        assertThat(check.all())
                .contains("The image of session 1 at LBA 0")
                .contains("is torn")
                .contains("No session before it is whole");
    }

    private void theSessionBeforeIsWhatEverythingWorksWith() throws IOException {
        Run toc = Run.burnish(folder, "toc", "emu:m");
        assertThat(toc.out()).as("%s", toc).contains("Session     1").contains("Session     2");

        Run check = Run.burnish(folder, "-md5", "on", "-indev", "emu:m", "-check_md5_r", "sorry", "/", "--");
        assertThat(check.all())
                .contains("File contents and their MD5 checksums match.")
                .contains("The image of session 2")
                .contains("passed over for session 1 at LBA 0, which is whole");
        assertThat(check.exit()).as("a torn session is no success").isEqualTo(32);
        Run verify = Run.burnish(folder, "verify", "emu:m");
        assertThat(verify.exit()).as("%s", verify).isNotZero();
        assertThat(verify.out()).contains("the newest session is torn");

        succeeds(Run.burnish(folder, "burn", "later", "--to", "emu:m", "--verify"));
        Run list = Run.burnish(folder, "-md5", "on", "-indev", "emu:m", "-find", "/", "-type", "f", "--");
        succeeds(list);
        assertThat(list.out()).contains("/small/small-0", "/later/later-0").doesNotContain("/big");
        Run again = Run.burnish(folder, "verify", "emu:m");
        succeeds(again);
    }

    /** How a program ended, and all that it printed. */
    private record Ended(int exit, String text) {}

    private Ended interrupted(String... words) throws IOException, InterruptedException {
        return interrupted(1, words);
    }

    /** Starts the program, and sends SIGINT some times when it has begun to write. */
    private Ended interrupted(int times, String... words) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        // who starts the tests in the background has SIGINT ignored, and all programs below inherit that
        List<String> command = new ArrayList<>(
                List.of("env", "--default-signal=INT", Run.burnishBinary().toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("BURNISH_OPTS", SLOW);
        Process burning = builder.start();
        try {
            while (burning.isAlive() && !hasBegunToWrite(Files.readString(log))) {
                burning.waitFor(50, TimeUnit.MILLISECONDS);
            }
            assertThat(burning.isAlive()).as(Files.readString(log)).isTrue();
            for (int time = 0; time < times; time++) {
                Run.of(folder, "kill", "-INT", Long.toString(burning.pid()));
                burning.waitFor(100, TimeUnit.MILLISECONDS);
            }
            assertThat(burning.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
        } finally {
            burning.destroyForcibly();
        }
        return new Ended(burning.exitValue(), Files.readString(log));
    }

    /** Some blocks of the big files are on the medium, by what either front end says. */
    private static boolean hasBegunToWrite(String log) {
        return log.lines().anyMatch(line -> line.matches("writing: \\[.*] [1-9]\\d{3,} of .*"))
                || log.lines().anyMatch(line -> line.matches(".*Writing: +[1-9]\\d{3,}s .*"));
    }

    private static void succeeds(Run run) {
        assertThat(run.exit()).as("%s", run).isZero();
    }
}
