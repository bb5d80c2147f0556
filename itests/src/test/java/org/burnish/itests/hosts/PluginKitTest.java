package org.burnish.itests.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.burnish.itests.command.Console;
import org.burnish.itests.command.XboxImage;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on plugins, followed word by word beside a checkout, with a local repository of its own. */
@Tag("long")
class PluginKitTest {

    private static final String SLOW = "-Dburnish.emu.timing=limit=1";
    private static final List<String> PLUGINS = List.of("hd-dvd-ram", "xbox-disc", "crc", "quota", "wire");
    /** To the lines of the page, one after the other. */
    private static final List<String> ANSWERS = List.of(
            "emu:disc",
            "Verified  emu:disc: good. 3 files match",
            "Medium    HD DVD-RAM, appendable",
            "Content   an Xbox file system",
            "'hello.txt'",
            "Verified  stdio:game.iso",
            "Verified  stdio:sums.iso: good. 3 files match",
            "Verified  stdio:sums.iso: good. 3 files match",
            "2000s allowed, checksums on",
            "emu:far",
            "Verified  wire:far: good. 3 files match");

    private static final Set<String> NOT_OURS = Set.of(".git", "target");

    @TempDir
    Path folder;

    private Path own;
    private Path installation;
    private List<String> commands;
    private List<String> typed;

    @BeforeEach
    void checkOut() throws IOException {
        own = Files.createDirectory(folder.resolve("own"));
        Trees.copy(Document.project(), folder.resolve("burnish"), NOT_OURS);
        Path built = Path.of(System.getProperty("burnish.home")).normalize();
        installation = folder.resolve("burnish/distribution/target/burnish");
        Files.createDirectories(installation.getParent());
        Trees.copy(built, installation, Set.of());
        // what Maven knows of others is taken as it is; what is installed here must not reach the machine's repository
        Path known = Path.of(System.getProperty("maven.repository"));
        // by links, or as a copy where the folders are on different file systems
        String copy = "cp -al \"$0\" repository 2>/dev/null || { rm -rf repository && cp -a \"$0\" repository; }";
        succeeds(Run.of(folder, Map.of(), List.of("sh", "-c", copy, known.toString())));
        succeeds(Run.of(folder, Map.of(), List.of("rm", "-rf", "repository/org/burnish")));
        Trees.plain(own.resolve("photos"), "photo", 3, 400_000);
        Trees.plain(own.resolve("big"), "big", 4, 8_000_000);
        Document page = Document.named("plugins.md");
        commands = page.blocks("sh");
        typed = page.blocks("text").stream().flatMap(String::lines).toList();
        Files.write(own.resolve("game.iso"), XboxImage.bytes());
    }

    private static Run succeeds(Run run) {
        assertThat(run.exit()).as("%s", run).isZero();
        return run;
    }

    private void shell(String script) {
        String path = Path.of(System.getProperty("maven.home"), "bin") + ":" + System.getenv("PATH");
        String options =
                System.getenv().getOrDefault("MAVEN_OPTS", "") + " -Dmaven.repo.local=" + folder.resolve("repository");
        succeeds(Run.of(own, Map.of("PATH", path, "MAVEN_OPTS", options), List.of("sh", "-e", "-c", script)));
    }

    @Test
    void pluginsOfThePageAreMadeUsedAndTakenAwayWhileAnotherDriveIsBusy() throws Exception {
        try (Console shell = Console.open(installation, own, SLOW)) {
            shell.type("newmedium bd-re other");
            shell.await("emu:other");
            shell.type("xorriso -quota check");
            shell.await("Not a known command");
            for (String script : commands) {
                shell(script);
            }
            shell.typeUntil("xorriso -quota check", "Session quota: 0s pending");
            assertThat(typed).hasSameSizeAs(ANSWERS);
            for (int i = 0; i < typed.size(); i++) {
                shell.type(typed.get(i));
                shell.await(ANSWERS.get(i));
            }

            shell.type("burn big --to emu:other --verify");
            shell.await("writing: ");
            for (String name : PLUGINS) {
                Files.delete(installation.resolve("deploy/" + name + "-1.0.0.jar"));
            }
            shell.await("Burned    emu:other: completed.");
            shell.await("Verified  emu:other: good. 4 files match");
            shell.typeUntil("toc wire:far", "no transport for scheme 'wire' is installed");
            shell.typeUntil("xorriso -quota check", "Not a known command");
        }
    }
}
