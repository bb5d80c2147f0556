package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins of each kind are dropped into a running shell, each with one service; they are used, and leave. */
class DeployTest {

    private static final String MEDIUM = "media-hd-dvd-r";
    private static final String FORMAT = "image-xdvdfs";
    private static final String DIGEST = "digest-crc-32c";
    private static final String COMMAND = "command-session-quota";
    private static final String SLOW = "-Dburnish.emu.timing=limit=1";
    private static final Path SAMPLES = Path.of(System.getProperty("burnish.home"), "../../../samples");

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

    private void drop(String sample) throws IOException {
        // as a whole at once, or half of it might be read
        Files.copy(jar(sample), folder.resolve(sample));
        Files.move(folder.resolve(sample), home.resolve("deploy/" + sample + ".jar"));
    }

    private static Path jar(String sample) throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES.resolve(sample).resolve("target"))) {
            return files.filter(file -> file.getFileName().toString().matches(".*SNAPSHOT\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void takeAway(String sample) throws IOException {
        Files.delete(home.resolve("deploy/" + sample + ".jar"));
    }

    /** The recorder in software reports another profile for the DVD-R in it. */
    private void reportHdDvd(String disc) throws IOException {
        Files.writeString(folder.resolve(disc + ".faults"), "get-configuration : reply 6=00 51");
    }

    @Test
    void eachSampleRegistersOneService() throws IOException {
        for (String sample : List.of(MEDIUM, FORMAT, DIGEST, COMMAND)) {
            try (JarFile jar = new JarFile(jar(sample).toFile())) {
                String components = jar.getManifest().getMainAttributes().getValue("Service-Component");
                assertThat(components).as(sample).isNotNull().doesNotContain(",");
                String component =
                        new String(jar.getInputStream(jar.getEntry(components)).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(component.split("<provide ", -1)).as(component).hasSize(2);
            }
        }
    }

    @Test
    void pluginsOfEachKindAreUsedWhileTheirBundlesAreThereAndTheirGoingHarmsNoOther() throws Exception {
        Files.write(folder.resolve("game.iso"), XboxImage.bytes());
        reportHdDvd("disc");
        try (Console shell = Console.open(home, folder, SLOW)) {
            shell.type("newmedium dvd-rw other");
            shell.await("emu:other");
            shell.type("newmedium dvd-r disc");
            shell.await("emu:disc");
            shell.type("burn tree --to emu:disc");
            shell.await("no service is installed that can write the medium");
            shell.type("toc stdio:game.iso");
            shell.await("data of an unknown kind");
            shell.type("burn tree --to stdio:sums.iso --option image.digest=CRC-32C");
            shell.await("There is no digest 'CRC-32C'");
            shell.type("xorriso -session_quota 10");
            shell.await("Not a known command:  '-session_quota'");

            for (String sample : List.of(MEDIUM, FORMAT, DIGEST, COMMAND)) {
                drop(sample);
            }
            shell.typeUntil("toc emu:disc", "Medium    HD DVD-R, blank");
            shell.type("burn tree --to emu:disc --verify");
            shell.await("Verified  emu:disc: good. 3 files match");
            shell.type("burn big --to emu:disc --verify");
            shell.await("Verified  emu:disc: good. 7 files match");
            shell.type("toc emu:disc");
            shell.await("Medium    HD DVD-R, appendable");

            shell.typeUntil("toc stdio:game.iso", "Content   an XDVDFS file system");
            shell.type("xorriso -indev stdio:game.iso -lsl /");
            shell.await("'hello.txt'");
            shell.type("xorriso -osirrox on -indev stdio:game.iso -extract / game");
            shell.await("Extracted from ISO image: file '/'=");
            assertThat(folder.resolve("game/hello.txt")).hasContent("hello");
            shell.type("burn tree --to stdio:game.iso");
            shell.await("an XDVDFS file system, which would be lost");

            shell.type("burn tree --to stdio:sums.iso --option image.digest=CRC-32C --verify");
            shell.await("Verified  stdio:sums.iso: good. 3 files match");

            shell.typeUntil("xorriso -session_quota check", "Session quota: 0s pending");
            shell.type(
                    "xorriso -md5 on -close on -outdev stdio:new.iso -map tree / -session_quota 5 -session_quota check");
            shell.await("5s allowed, checksums on, close on");
            shell.await("and 5 are allowed");
            shell.await("The line ended with the value 5");
            assertThat(folder.resolve("new.iso")).doesNotExist();

            shell.type("burn big --to emu:other --verify");
            shell.await("writing: ");
            for (String sample : List.of(MEDIUM, FORMAT, DIGEST, COMMAND)) {
                takeAway(sample);
            }
            shell.await("Burned    emu:other: completed.");
            shell.await("Verified  emu:other: good. 4 files match");
            shell.typeUntil("burn tree --to emu:disc", "no service is installed that can write the medium");
            shell.typeUntil("toc stdio:game.iso", "data of an unknown kind");
            shell.typeUntil("burn tree --to stdio:sums.iso", "There is no digest 'CRC-32C'");
            shell.typeUntil("verify stdio:sums.iso", "3 unreadable");
            shell.typeUntil("xorriso -session_quota 10", "Not a known command:  '-session_quota'");
        }
    }

    @Test
    void commandFindsWhatWasDroppedBeforeItStarted() throws IOException {
        drop(MEDIUM);
        reportHdDvd("disc");
        assertThat(burnish("newmedium", "dvd-r", "disc").out()).contains("emu:disc");
        Run burn =
                burnish("-md5", "on", "-outdev", "emu:disc", "-map", "tree", "/", "-commit", "-check_md5_r", "sorry");
        assertThat(burn.out()).as("%s", burn).contains("File contents and their MD5 checksums match.");
        assertThat(burn.err()).contains("Media current: HD DVD-R");
        takeAway(MEDIUM);
        assertThat(burnish("burn", "big", "--to", "emu:disc").err())
                .contains("no service is installed that can write the medium");
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
        Map<String, String> cache = Map.of(
                "BURNISH_CACHE", folder.resolve("cache").toString(), "BURNISH_OPTS", PlainStartTest.WITH_FRAMEWORK);
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
