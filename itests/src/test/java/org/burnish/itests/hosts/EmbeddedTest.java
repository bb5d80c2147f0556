package org.burnish.itests.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The one jar, in programs that know nothing of OSGi. */
class EmbeddedTest {

    @TempDir
    Path folder;

    private Document page;

    @BeforeEach
    void copyProgram() throws IOException {
        page = Document.named("hosts.md");
        Files.writeString(
                folder.resolve("BurnAndVerify.java"), page.blocks("java").get(0));
        Files.copy(jar(), folder.resolve("burnish.jar"));
        Trees.plain(folder.resolve("photos"), "photo", 3, 400_000);
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Document.project().resolve("hosts/embedded/target"))) {
            return files.filter(file ->
                            file.getFileName().toString().matches("org\\.burnish\\.embedded-[^-]*(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** That of the tests, and the newest where there is one. */
    static List<Path> machines() {
        return Stream.of("java.home", "java25.home")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .map(Path::of)
                .toList();
    }

    private Run java(Path machine, List<String> words) {
        List<String> command =
                new ArrayList<>(List.of(machine.resolve("bin/java").toString()));
        command.addAll(words);
        return Run.of(folder, Map.of("TMPDIR", folder.toString()), command);
    }

    /** The command as it stands on the page. */
    private List<String> command() {
        String line = page.blocks("sh").get(0).strip();
        assertThat(line).startsWith("java ");
        return List.of(line.substring("java ".length()).split(" "));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void programOfThePageBurnsAndVerifies(Path machine) {
        Run run = java(machine, command());
        assertThat(run.exit()).as("%s", run).isZero();
        assertThat(run.out()).isEqualTo(page.blocks("text").get(0));
    }

    @Test
    void programOfThePageRunsInLocaleWithDigitsOfItsOwn() {
        List<String> command = new ArrayList<>(List.of("-Duser.language=ar", "-Duser.country=EG"));
        command.addAll(command());
        Run run = java(machine(), command);
        assertThat(run.exit()).as("%s", run).isZero();
        assertThat(run.out()).isEqualTo(page.blocks("text").get(0));
    }

    /** Others could replace what is loaded, whatever its own mode is. */
    @Test
    void bundlesAreNotKeptInAFolderWhereOthersWrite() throws IOException {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        Run run = java(
                machine(),
                List.of(
                        "-Djava.io.tmpdir=" + open,
                        "-cp",
                        "burnish.jar",
                        Document.project()
                                .resolve("itests/src/test/programs/WhereBundlesAre.java")
                                .toString()));
        assertThat(run.exit()).as("%s", run).isZero();
        assertThat(run.out()).contains("burnish").doesNotContain(open.toString());
        assertThat(Path.of(run.out().strip())).doesNotExist();
    }

    @Test
    void programThatNamesNoFilesIsToldWhichAreMissing() {
        List<String> command = new ArrayList<>(command());
        command.set(command.indexOf("photos"), "fotos");
        Run run = java(machine(), command);
        assertThat(run.exit()).isNotZero();
        assertThat(run.err()).contains("fotos: it can't be added, since there is no file or directory of this name");
    }

    @Test
    void secondRunDoesNotTouchTheDiscOfTheFirst() {
        java(machine(), command());
        Run run = java(machine(), command());
        assertThat(run.exit()).isNotZero();
        assertThat(run.err()).contains("a medium file of this name exists and was not touched");
        assertThat(Run.burnish(folder, "verify", "emu:disc").out()).contains("good. 3 files match");
    }

    @Test
    void startsAndStopsLeaveNothingBehind() throws IOException {
        leaveNothingBehind(25);
    }

    @Test
    @Tag("long")
    void hundredStartsAndStopsLeaveNothingBehind() throws IOException {
        leaveNothingBehind(100);
    }

    private void leaveNothingBehind(int starts) throws IOException {
        Path media = Files.createDirectory(folder.resolve("media"));
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Run run = java(
                machine(),
                List.of(
                        "-Xmx256m",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        "burnish.jar",
                        Document.project()
                                .resolve("itests/src/test/programs/StartAndStop.java")
                                .toString(),
                        Integer.toString(starts),
                        media.toString()));
        assertThat(run.exit()).as("%s", run).isZero();
        assertThat(run.out()).contains("threads more: []\nhandles more: []\n");
        assertThat(run.out()).contains("loaders held: {}\n");
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.filter(file -> file.getFileName().toString().startsWith("burnish")))
                    .isEmpty();
        }
    }

    private static Path machine() {
        return Path.of(System.getProperty("java.home"));
    }
}
