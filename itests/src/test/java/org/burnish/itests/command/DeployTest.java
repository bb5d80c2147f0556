package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A medium that Burnish does not know comes with a bundle that is dropped into a running shell, and goes with it. */
class DeployTest {

    private static final String SLOW = "-Dburnish.emu.timing=limit=1";

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void makeInstallation() throws IOException {
        home = folder.resolve("installation");
        Trees.copy(Path.of(System.getProperty("burnish.home")).normalize(), home, Set.of());
        Trees.plain(folder.resolve("tree"), "file", 3, 400_000);
        Trees.plain(folder.resolve("big"), "big", 4, 8_000_000);
    }

    private void drop() throws IOException {
        Path target = Path.of(System.getProperty("burnish.home")).resolve("../../../samples/media-hd-dvd-r/target");
        try (Stream<Path> files = Files.list(target)) {
            Path jar = files.filter(file -> file.getFileName().toString().matches(".*SNAPSHOT\\.jar"))
                    .findFirst()
                    .orElseThrow();
            // as a whole at once, or half of it might be read
            Files.copy(jar, folder.resolve("hd-dvd-r.jar"));
            Files.move(folder.resolve("hd-dvd-r.jar"), home.resolve("deploy/hd-dvd-r.jar"));
        }
    }

    private void takeAway() throws IOException {
        Files.delete(home.resolve("deploy/hd-dvd-r.jar"));
    }

    @Test
    void mediumIsUsedWhileItsBundleIsThereAndItsGoingHarmsNoOther() throws Exception {
        try (Console shell = Console.open(home, folder, SLOW)) {
            shell.type("newmedium dvd-rw other");
            shell.await("emu:other");
            shell.type("newmedium hd-dvd-r disc");
            shell.await("Cannot make a medium of kind 'hd-dvd-r'");

            drop();
            shell.typeUntil("newmedium hd-dvd-r disc", "hddvd:disc");
            shell.type("burn tree --to hddvd:disc --verify");
            shell.await("Verified  hddvd:disc: good. 3 files match");
            shell.type("burn big --to hddvd:disc --verify");
            shell.await("Verified  hddvd:disc: good. 7 files match");
            shell.type("toc hddvd:disc");
            shell.await("Medium    HD DVD-R, appendable");

            shell.type("burn big --to emu:other --verify");
            shell.await("writing: ");
            takeAway();
            shell.await("Burned    emu:other: completed.");
            shell.await("Verified  emu:other: good. 4 files match");
            shell.typeUntil("toc hddvd:disc", "no transport for scheme 'hddvd' is installed");
        }
    }

    @Test
    void commandFindsWhatWasDroppedBeforeItStarted() throws IOException {
        drop();
        assertThat(burnish("newmedium", "hd-dvd-r", "disc").out()).contains("hddvd:disc");
        Run burn =
                burnish("-md5", "on", "-outdev", "hddvd:disc", "-map", "tree", "/", "-commit", "-check_md5_r", "sorry");
        assertThat(burn.out()).as("%s", burn).contains("File contents and their MD5 checksums match.");
        assertThat(burn.err()).contains("Media current: HD DVD-R");
        takeAway();
        assertThat(burnish("toc", "hddvd:disc").err()).contains("Start the bundle that brings it");
    }

    private Run burnish(String... words) {
        return Run.of(
                folder,
                Map.of(),
                Stream.concat(Stream.of(home.resolve("bin/burnish").toString()), Stream.of(words))
                        .toList());
    }

    /** A start in the middle of an upgrade may find a jar missing, and the framework drops what it kept of it. */
    @Test
    void bundleThatTheKeptOnesLackIsInstalledAgain() throws IOException {
        Map<String, String> cache =
                Map.of("BURNISH_CACHE", folder.resolve("cache").toString());
        String program = home.resolve("bin/burnish").toString();
        Run.of(folder, cache, List.of(program, "-version"));
        try (Stream<Path> kept =
                Files.find(folder.resolve("cache"), 4, (file, attributes) -> file.endsWith("felix/bundle20"))) {
            Run.of(folder, "rm", "-r", kept.findFirst().orElseThrow().toString());
        }
        Run version = Run.of(folder, cache, List.of(program, "-version"));
        assertThat(version.exit()).as("%s", version).isZero();
    }

    @Test
    void installationWithoutTheFolderStarts() throws IOException {
        Files.delete(home.resolve("deploy/README.txt"));
        Files.delete(home.resolve("deploy"));
        Run version = burnish("-version");
        assertThat(version.exit()).as("%s", version).isZero();
        assertThat(List.of(version.out().split("\n"))).isNotEmpty();
    }
}
