package org.burnish.itests.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.burnish.itests.peer.Peer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images that lie are read in 128 MiB of heap: with declared exceptions alone, in bounded time, and no tree without end. */
class ManglerTest {

    private static final int USUAL_SECONDS = 15;
    private static final int USUAL_ROUNDS = 700;

    @TempDir
    Path folder;

    @Test
    @Peer({"xorriso", "genisoimage"})
    void mangledImagesAreReadOrRefused() throws IOException, InterruptedException {
        Path images = Bases.make(folder);
        long seconds = Soak.time(USUAL_SECONDS).toSeconds();
        Process mangler = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Dburnish.home=" + System.getProperty("burnish.home"),
                        "-Dburnish.soak.kept=" + Soak.kept(""),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Mangler.class.getName(),
                        images.toString(),
                        Long.toString(seconds),
                        Integer.toString(Soak.rounds(USUAL_ROUNDS)),
                        Long.toString(Soak.seed())))
                .redirectErrorStream(true)
                .start();
        List<String> said = mangler.inputReader().lines().toList();
        assertThat(mangler.waitFor(60, TimeUnit.SECONDS)).isTrue();
        Tally.forward(said);
        assertThat(mangler.exitValue()).as("%s", said).isZero();
        assertThat(said).anyMatch(line -> line.startsWith("SOAK mangler: tried "));
    }
}
