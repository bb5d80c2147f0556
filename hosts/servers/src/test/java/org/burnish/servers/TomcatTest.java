package org.burnish.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.burnish.embedded.Burnish;
import org.burnish.recorder.Drive;
import org.burnish.verifier.CheckResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Web applications with Burnish in a Tomcat that was unpacked for them. */
class TomcatTest {

    private static final String BURNISH = "org.burnish.embedded.Burnish";

    @TempDir
    static Path home;

    private static Path applications;
    private static Path war;
    private static Server server;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        Path archive = Path.of(System.getProperty("burnish.target"), "tomcat.tar.gz");
        Process tar = new ProcessBuilder(
                        "tar", "xzf", archive.toString(), "--strip-components=1", "-C", home.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(tar.waitFor()).isZero();
        applications = home.resolve("webapps");
        try (Stream<Path> own = Files.walk(applications)) {
            for (Path each : own.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
        Files.createDirectory(applications);
        int port = Server.freePort();
        Path settings = home.resolve("conf/server.xml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace("port=\"8005\"", "port=\"-1\"")
                        .replace("port=\"8080\"", "address=\"127.0.0.1\" port=\"" + port + "\""));
        war = War.write(home.resolve("demo"));
        ProcessBuilder command =
                new ProcessBuilder(home.resolve("bin/catalina.sh").toString(), "run");
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // what is only kept for speed goes at each collection
        command.environment().put("JAVA_OPTS", "-Xmx512m -XX:SoftRefLRUPolicyMSPerMB=0");
        server = new Server(command, home.resolve("log"), port);
        server.awaitStatus("/none", 404);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        try (Server last = server) {
            assertThat(last.stop()).as("Tomcat stops when it is asked to").isTrue();
        }
    }

    private static void deploy(String name) throws Exception {
        Path arriving = Files.copy(war, home.resolve(name + ".war"));
        Files.move(arriving, applications.resolve(name + ".war"));
        server.awaitStatus("/" + name + "/media", 200);
    }

    private static void undeploy(String name) throws Exception {
        Files.delete(applications.resolve(name + ".war"));
        server.await(name + " is undeployed", () -> Files.notExists(applications.resolve(name)));
    }

    private Path files() throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        byte[] content = new byte[2_000_000];
        new Random(7).nextBytes(content);
        Files.write(files.resolve("content"), content);
        return files;
    }

    private String burn(String name, String disc) throws Exception {
        return server.ask(
                "/" + name + "/burn", Map.of("medium", "bd-re", "disc", folder.resolve(disc), "files", files()));
    }

    private static void awaitNothingLeft() throws Exception {
        server.await("no class loader of an application is left", () -> server.loaded(BURNISH) == 0);
        assertThat(server.threads()).doesNotContain("burnish", "Felix", "SCR Component", "JNA");
        assertThat(server.log()).doesNotContain("memory leak", "failed to stop it", "failed to remove it");
    }

    @Test
    void undeployedApplicationThatBurnedLeavesNothingTwiceInARow() throws Exception {
        for (int round = 1; round <= 2; round++) {
            deploy("demo");
            assertThat(burn("demo", "disc" + round)).isEqualTo("COMPLETED, checks good: true");
            assertThat(server.ask("/demo/native", Map.of())).isEqualTo("refused by the kernel");
            undeploy("demo");
            awaitNothingLeft();
        }
    }

    @Test
    void twoApplicationsHaveABurnishEach() throws Exception {
        deploy("one");
        deploy("two");
        assertThat(burn("one", "disc1")).isEqualTo("COMPLETED, checks good: true");
        assertThat(server.ask("/two/native", Map.of())).isEqualTo("refused by the kernel");
        undeploy("one");
        assertThat(burn("two", "disc2")).isEqualTo("COMPLETED, checks good: true");
        undeploy("two");
        awaitNothingLeft();
    }

    @Test
    void undeployingDuringABurnCancelsItAndWhatWasOnTheDiscIsReadable() throws Exception {
        deploy("demo");
        assertThat(burn("demo", "disc")).isEqualTo("COMPLETED, checks good: true");
        Path large = Files.createDirectory(folder.resolve("large"));
        try (RandomAccessFile zeros =
                new RandomAccessFile(large.resolve("zeros").toFile(), "rw")) {
            zeros.setLength(16L << 30);
        }
        server.ask("/demo/start", Map.of("disc", folder.resolve("disc"), "files", large));
        server.await(
                "the burn runs", () -> server.ask("/demo/progress", Map.of()).contains("RECORDING"));
        undeploy("demo");
        awaitNothingLeft();
        try (Burnish burnish = Burnish.open();
                Drive drive = burnish.drives().open(burnish.drives().address("emu:" + folder.resolve("disc")))) {
            assertThat(drive.loadNewest().tree().find("/large")).isNull();
            assertThat(burnish.verifier()
                            .checkFiles(drive.loadNewest(), drive.blocks())
                            .result())
                    .isEqualTo(CheckResult.MATCHES);
        }
    }
}
