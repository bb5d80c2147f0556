package org.burnish.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Tomcat whose folders for temporary files are of no use. */
@Tag("long")
class TomcatInBadPlacesTest {

    private final Tomcat tomcat = new Tomcat();

    @TempDir
    Path folder;

    private Server start(String temporary, String options, String... before) throws Exception {
        Path home = Files.createDirectory(folder.resolve("server"));
        int port = Server.freePort();
        ProcessBuilder command = tomcat.prepare(home, port);
        command.environment().putAll(Map.of("CATALINA_TMPDIR", temporary, "JAVA_OPTS", options));
        command.environment().remove("XDG_RUNTIME_DIR");
        command.command().addAll(0, List.of(before));
        War.write(tomcat.applications(home).resolve("demo.war"));
        Server server = new Server(command, folder.resolve("log"), port);
        server.awaitStatus("/none", 404);
        return server;
    }

    /** Behind mounts that only the server sees. */
    private Server startBehind(String mounts, String temporary, String options) throws Exception {
        List<String> before = List.of("unshare", "-m", "sh", "-c", mounts + " && exec \"$@\"", "sh");
        List<String> tried = new ArrayList<>(before);
        tried.add("true");
        assumeTrue(new ProcessBuilder(tried).start().waitFor() == 0, "file systems can't be mounted here");
        return start(temporary, options, before.toArray(String[]::new));
    }

    private void burns(Server server) throws IOException {
        Path files = Files.createDirectory(folder.resolve("files"));
        Files.write(files.resolve("content"), new byte[10_000]);
        assertThat(server.ask("/demo/burn", Map.of("medium", "bd-re", "disc", folder.resolve("disc"), "files", files)))
                .isEqualTo("COMPLETED, checks good: true");
    }

    private String logOfApplications() throws IOException {
        StringBuilder log = new StringBuilder();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder.resolve("server/logs"), "localhost.*.log")) {
            for (Path each : all) {
                log.append(Files.readString(each));
            }
        }
        return log.toString();
    }

    @Test
    void applicationBurnsWhereTheServersFolderForTemporaryFilesCannotBeWritten() throws Exception {
        // nobody makes files there, root neither
        try (Server server = start("/proc/self", "")) {
            burns(server);
            assertThat(server.stop()).as("Tomcat stops").isTrue();
        }
    }

    @Test
    void applicationIsNotStartedWhereNoFolderForTemporaryFilesCanBeWrittenAndTheLogSaysWhy() throws Exception {
        String mounts = "mount -t tmpfs -o ro none /var/tmp && mount -t tmpfs -o ro none /dev/shm";
        try (Server server = startBehind(mounts, "/var/tmp", "")) {
            assertThat(server.get("/demo/media").status()).isEqualTo(404);
            assertThat(logOfApplications())
                    .contains("There is no place for temporary files that others can't change; ", "/dev/shm");
            assertThat(server.stop()).as("Tomcat stops").isTrue();
        }
    }

    @Test
    void applicationBurnsWhereNothingMayBeExecutedAndSaysWhyNativeCodeIsMissing() throws Exception {
        Path place = Files.createDirectory(folder.resolve("noexec"));
        String mounts = "mount -t tmpfs -o noexec none '" + place + "'";
        try (Server server = startBehind(mounts, place.toString(), "-Duser.home=" + place)) {
            burns(server);
            assertThat(server.ask("/demo/native", Map.of()))
                    .contains("the native library for system calls (JNA) can't be loaded");
            assertThat(server.stop()).as("Tomcat stops").isTrue();
        }
    }
}
