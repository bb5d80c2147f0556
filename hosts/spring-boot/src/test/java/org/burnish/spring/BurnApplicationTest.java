package org.burnish.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.burnish.embedded.Burnish;
import org.burnish.recorder.Drive;
import org.burnish.spring.demo.BurnApplication;
import org.burnish.verifier.CheckResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job of Spring Boot in a Java machine of its own, which nothing but the job's end ends. */
class BurnApplicationTest {

    @TempDir
    Path folder;

    private Path files;
    private Path temporary;

    @BeforeEach
    void make() throws IOException {
        files = Files.createDirectory(folder.resolve("files"));
        temporary = Files.createDirectory(folder.resolve("temporary"));
        byte[] content = new byte[20_000_000];
        new Random(7).nextBytes(content);
        Files.write(files.resolve("content"), content);
    }

    /** How a job ended by itself, and what it printed. */
    private record End(int exit, String said) {}

    private End job(String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                BurnApplication.class.getName(),
                folder.resolve("disc").toString(),
                files.toString()));
        command.addAll(List.of(more));
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES))
                    .as(() -> "it ends by itself; it says " + read(said))
                    .isTrue();
            return new End(process.exitValue(), read(said));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void assertNothingLeft() throws IOException {
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.filter(file -> file.getFileName().toString().startsWith("burnish")))
                    .isEmpty();
        }
    }

    @Test
    void jobThatBurnedAndVerifiedEndsByItselfAndLeavesNothing() throws Exception {
        End end = job("wait");
        assertThat(end.exit()).as(end.said()).isZero();
        assertThat(end.said())
                .contains("Spring Boot " + System.getProperty("burnish.spring.version"))
                .contains("health UP {")
                .contains("burned COMPLETED, checks good: true");
        assertNothingLeft();
    }

    @Test
    void jobThatDoesNotWaitEndsWhenItsBurnHasEnded() throws Exception {
        End end = job("go on");
        assertThat(end.exit()).as(end.said()).isZero();
        assertNothingLeft();
        try (Burnish burnish = Burnish.open();
                Drive drive = burnish.drives().open(burnish.drives().address("emu:" + folder.resolve("disc")))) {
            assertThat(burnish.verifier()
                            .checkFiles(drive.loadNewest(), drive.blocks())
                            .result())
                    .isEqualTo(CheckResult.MATCHES);
        }
    }

    @Test
    void jobWhosePluginIsMissingIsToldWhichOne() throws Exception {
        Path none = folder.resolve("none.jar");
        End end = job("wait", "--burnish.plugins=" + none);
        assertThat(end.exit()).isNotZero();
        assertThat(end.said()).contains("Bundle '" + none + "' does not start");
        assertNothingLeft();
    }
}
