package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A burning process is killed without warning: what was on the medium before is still there. */
class KilledProcessTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"dvd-rw", "bd-re"})
    void sessionsBeforeTheKilledOneAreWhole(String kind) throws IOException, InterruptedException {
        succeeds(Run.burnish(folder, "-new_medium", kind, "m"));
        survivesAKill("emu:m");
    }

    @Test
    void sessionsBeforeTheKilledOneInAFileAreWhole() throws IOException, InterruptedException {
        survivesAKill("stdio:x.iso");
    }

    private void survivesAKill(String drive) throws IOException, InterruptedException {
        Trees.plain(folder.resolve("small"), "small", 5, 40_000);
        Trees.plain(folder.resolve("big"), "big", 8, 50_000_000);
        succeeds(Run.burnish(folder, "-md5", "on", "-dev", drive, "-add", "small", "--"));
        long before = used();

        Process burning = new ProcessBuilder(
                        Run.burnishBinary().toString(), "-md5", "on", "-dev", drive, "-add", "big", "--")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        while (burning.isAlive() && used() < before + 20_000_000) {
            burning.waitFor(5, TimeUnit.MILLISECONDS);
        }
        assertThat(burning.isAlive()).as("it was still writing").isTrue();
        burning.descendants().forEach(ProcessHandle::destroyForcibly);
        burning.destroyForcibly().waitFor();

        Run check = Run.burnish(folder, "-md5", "on", "-indev", drive, "-check_md5_r", "sorry", "/", "--");
        succeeds(check);
        assertThat(check.out()).contains("File contents and their MD5 checksums match.");
    }

    /** The bytes that the medium's file takes on disk; it may be sparse. */
    private long used() throws IOException {
        Path file = Files.exists(folder.resolve("m")) ? folder.resolve("m") : folder.resolve("x.iso");
        Run du = Run.of(folder, "du", "-B1", file.toString());
        return Long.parseLong(du.out().split("\\s")[0]);
    }

    private static void succeeds(Run run) {
        assertThat(run.exit()).as("%s", run).isZero();
    }
}
