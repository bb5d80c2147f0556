package org.burnish.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.burnish.embedded.Burnish;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What every server does with a web application that burns. The server runs as long as the tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServedWar {

    private static final Pattern OURS = Pattern.compile("burnish|Felix|SCR Component|JNA");

    private final WebServer kind;
    /** The threads of the server, which may have a framework of its own. */
    private Set<String> own;

    private Path home;
    private Path war;

    Server server;

    @TempDir
    Path folder;

    ServedWar(WebServer kind) {
        this.kind = kind;
    }

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        home = temporary;
        int port = Server.freePort();
        ProcessBuilder command = kind.prepare(Files.createDirectory(home.resolve("server")), port);
        war = War.write(home.resolve("demo"));
        server = new Server(command, home.resolve("log"), port);
        server.awaitStatus("/none", 404);
        own = server.threadNames();
    }

    @AfterAll
    void stop() throws Exception {
        try (Server last = server) {
            assertThat(kind.stop(last))
                    .as(kind.name() + " stops when it is asked to")
                    .isTrue();
        }
    }

    private Path applications() {
        return kind.applications(home.resolve("server"));
    }

    final void deploy(String name) throws Exception {
        Path arriving = Files.copy(war, home.resolve(name + ".war"));
        Files.move(arriving, applications().resolve(name + ".war"));
        server.awaitStatus("/" + name + "/media", 200);
    }

    final void undeploy(String name) throws Exception {
        Files.delete(applications().resolve(name + ".war"));
        server.awaitStatus("/" + name + "/media", 404);
    }

    private Path files() throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        byte[] content = new byte[2_000_000];
        new Random(7).nextBytes(content);
        Files.write(files.resolve("content"), content);
        return files;
    }

    final void burns(String name, String disc) throws Exception {
        assertThat(server.ask(
                        "/" + name + "/burn",
                        Map.of("medium", "bd-re", "disc", folder.resolve(disc), "files", files())))
                .isEqualTo("COMPLETED, checks good: true");
    }

    final void callsNativeCode(String name) throws Exception {
        assertThat(server.ask("/" + name + "/native", Map.of())).isEqualTo("refused by the kernel");
    }

    final void awaitNothingLeft() throws Exception {
        server.await("no class loader of an application is left", () -> {
            // a server that nobody asks anything may sleep, and with it what it holds on to
            server.get("/none");
            return server.loaded(Burnish.class.getName()) == 0;
        });
        assertThat(server.threadNames())
                .filteredOn(name -> !own.contains(name))
                .noneMatch(name -> OURS.matcher(name).find());
        assertThat(server.log()).doesNotContain("memory leak", "failed to stop it", "failed to remove it");
    }

    @Test
    void undeployedApplicationThatBurnedLeavesNothingTwiceInARow() throws Exception {
        for (int round = 1; round <= 2; round++) {
            deploy("demo");
            burns("demo", "disc" + round);
            callsNativeCode("demo");
            installsAPlugin("demo");
            undeploy("demo");
            awaitNothingLeft();
        }
    }

    /** A plugin comes while the application runs, and its kind of medium with it. */
    private void installsAPlugin(String name) throws Exception {
        assertThat(server.ask("/" + name + "/install", Map.of("bundle", Artifact.PLUGIN.jar())))
                .isEqualTo(Artifact.PLUGIN.name() + " brings org.burnish.media.MediaProfile");
    }
}
