package org.burnish.itests.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.burnish.itests.peer.Peer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images that lie are read in 128 MiB of heap: with declared exceptions alone, in bounded time, and no tree without end. */
class ManglerTest {

    private static final int ROUNDS = 300;

    @TempDir
    Path folder;

    @Test
    @Peer({"xorriso", "genisoimage"})
    void mangledImagesAreReadOrRefused() throws IOException, InterruptedException {
        Path images = Bases.make(folder);
        Optional<Duration> time = Soak.time();
        Process mangler = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Dburnish.home=" + System.getProperty("burnish.home"),
                        "-Dburnish.soak.kept=" + Soak.kept(""),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Mangler.class.getName(),
                        images.toString(),
                        Long.toString(time.orElse(Duration.ZERO).toSeconds()),
                        Integer.toString(ROUNDS),
                        Long.toString(Soak.seed())))
                .redirectErrorStream(true)
                .start();
        List<String> said = mangler.inputReader().lines().toList();
        assertThat(mangler.waitFor(60, TimeUnit.SECONDS)).isTrue();
        said.forEach(System.out::println);
        assertThat(mangler.exitValue()).as("%s", said).isZero();
        String counts = time.isPresent() ? "" : ROUNDS + ", held " + ROUNDS + ", ";
        assertThat(said).anyMatch(line -> line.startsWith("SOAK mangler: tried " + counts));
    }
}
