package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on the newest Java, where there is one: JNA is not loaded, and without a word from the Java machine. */
class NewestJavaTest {

    private static final String HOME = System.getProperty("java25.home");

    @TempDir
    Path folder;

    private Path program;

    @BeforeEach
    void copiedProgram() throws IOException {
        assumeTrue(HOME != null, "no JDK 25 was found");
        program = folder.resolve("program");
        Run copied = Run.of(
                folder, "cp", "-a", Run.burnishBinary().getParent().getParent().toString(), program.toString());
        assertThat(copied.exit()).as("%s", copied).isZero();
        Trees.plain(folder.resolve("tree"), "file", 3, 50_000);
    }

    private Run burnish(String options, String... words) {
        List<String> command =
                new ArrayList<>(List.of(program.resolve("bin/burnish").toString()));
        command.addAll(List.of(words));
        Map<String, String> environment = Map.of(
                "JAVA_HOME",
                HOME,
                "BURNISH_OPTS",
                options,
                "BURNISH_CACHE",
                folder.resolve("cache").toString());
        Run run = Run.of(folder, environment, command);
        assertThat(run.all()).as("%s", run).doesNotContain("WARNING", "sun.misc.Unsafe", "native-access");
        return run;
    }

    private static void succeeds(Run run) {
        assertThat(run.exit()).as("%s", run).isZero();
    }

    @Test
    void systemCallsGoThroughForeignFunctionsAndNothingIsWarnedOf() throws IOException {
        succeeds(burnish("", "newmedium", "dvd-rw", "medium"));
        Path classes = folder.resolve("classes");
        Run burn = burnish("-Xlog:class+load:file=" + classes, "burn", "tree", "--to", "emu:medium", "--verify");
        succeeds(burn);
        assertThat(burn.err()).as("attributes are read").doesNotContain("are not looked for");
        assertThat(Files.readString(classes))
                .contains("org.burnish.natives.internal.ForeignCalls ")
                .doesNotContain("com.sun.jna");
        burnish("", "-devices");
        for (String[] words : new String[][] {
            {"-indev", "emu:medium", "-toc"},
            {"toc", "emu:medium"},
            {"-osirrox", "on", "-indev", "emu:medium", "-extract", "/", "out"}
        }) {
            succeeds(burnish("", words));
        }
        assertThat(burnish("", "doctor").all()).doesNotContain("System calls can't be made");
        // a node that is no drive: it is the kernel that refuses
        assertThat(burnish("", "-outdev", "mmc:/dev/null", "-toc").all()).contains("SG_IO");
    }

    @Test
    void archiveOfClassesIsUsed() throws IOException {
        succeeds(burnish("", "-version"));
        Path classes = folder.resolve("classes");
        succeeds(burnish("-Xlog:class+load:file=" + classes, "-version"));
        assertThat(Files.readString(classes)).contains("org.burnish.launcher.Main source: shared objects file (top)");
    }

    @Test
    void consoleOpensAndEndsWithoutAWarning() throws IOException {
        Run console = Run.of(
                folder,
                Map.of(
                        "JAVA_HOME", HOME,
                        "BURNISH_CACHE", folder.resolve("cache").toString(),
                        "HOME", folder.toString()),
                List.of(
                        "sh",
                        "-c",
                        "printf 'newmedium cd-rw m\\ntoc emu:m\\nexit\\n' | \"$0\" shell",
                        program + "/bin/burnish"));
        assertThat(console.exit()).as("%s", console).isZero();
        assertThat(console.all()).contains("CD-RW").doesNotContain("WARNING", "sun.misc.Unsafe", "native-access");
    }
}
