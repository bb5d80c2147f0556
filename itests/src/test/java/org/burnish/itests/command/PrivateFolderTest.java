package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The folder that a run has to itself where nothing can be kept goes with the run, however that ends. */
class PrivateFolderTest {

    @TempDir
    Path folder;

    private Process start(String... words) throws IOException {
        Files.createDirectories(folder.resolve("temporary"));
        ProcessBuilder builder = new ProcessBuilder("env", "--default-signal=INT,TERM", "-u", "HOME")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.command().addAll(List.of("-u", "XDG_CACHE_HOME", "-u", "BURNISH_CACHE"));
        builder.command().add(Run.burnishBinary().toString());
        builder.command().addAll(List.of(words));
        builder.environment()
                .put(
                        "BURNISH_OPTS",
                        "-Dburnish.emu.timing=limit=1,close=300 -Djava.io.tmpdir=" + folder.resolve("temporary"));
        return builder.start();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    @ParameterizedTest
    @CsvSource({"INT, 1, 'emu:m: cancelled.'", "INT, 2, ''", "TERM, 1, 'emu:m: cancelled.'", "TERM, 2, ''"})
    void folderGoesWithARunThatASignalEnds(String signal, int times, String last) throws Exception {
        Trees.plain(folder.resolve("tree"), "file", 2, 10_000_000);
        Run.burnish(folder, "-new_medium", "dvd-rw", "m");
        Process burning = start("burn", "tree", "--to", "emu:m");
        try {
            while (burning.isAlive() && log().lines().noneMatch(line -> line.matches("writing: \\[.*] [1-9].*"))) {
                burning.waitFor(50, TimeUnit.MILLISECONDS);
            }
            assertThat(folder.resolve("temporary")).isNotEmptyDirectory();
            for (int time = 0; time < times; time++) {
                Run.of(folder, "kill", "-" + signal, Long.toString(burning.pid()));
                burning.waitFor(100, TimeUnit.MILLISECONDS);
            }
            assertThat(burning.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
        } finally {
            burning.destroyForcibly();
        }
        assertThat(log()).contains("this run has a private folder").contains(last);
        assertThat(folder.resolve("temporary")).as(log()).isEmptyDirectory();
    }

    @Test
    void folderGoesWithARunThatEndsOrDoesNotStart() throws Exception {
        assertThat(start("-version").waitFor()).isZero();
        assertThat(folder.resolve("temporary")).as(log()).isEmptyDirectory();
        assertThat(start("no-such-command").waitFor()).isNotZero();
        assertThat(folder.resolve("temporary")).as(log()).isEmptyDirectory();
    }
}
