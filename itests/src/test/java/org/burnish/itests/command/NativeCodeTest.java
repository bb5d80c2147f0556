package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Native code does not load, as where folders for temporary files are mounted noexec, or with another libc. */
class NativeCodeTest {

    private static final String NONE = "-Djna.boot.library.path=/nonexistent -Djna.noclasspath=true -Djna.nosys=true";

    @TempDir
    Path folder;

    private Run burnish(String... words) {
        return Run.of(
                folder,
                Map.of("BURNISH_OPTS", NONE),
                Stream.concat(Stream.of(Run.burnishBinary().toString()), Stream.of(words))
                        .toList());
    }

    @Test
    void whatNeedsNoNativeCodeWorksWithoutAndSaysSoOnce() throws IOException {
        Trees.plain(folder.resolve("tree"), "file", 5, 3_000);

        Run burn = burnish("burn", "tree", "--to", "stdio:disc.iso", "--verify");
        assertThat(burn.exit()).as("%s", burn).isZero();
        assertThat(burn.err()).containsOnlyOnce("are not looked for").contains("JNA");

        Run xorriso = burnish(
                "-md5", "on", "-dev", "stdio:disc.iso", "-map", "tree", "/a", "-map", "tree", "/b", "-commit", "-toc");
        assertThat(xorriso.exit()).as("%s", xorriso).isZero();
        assertThat(xorriso.err()).containsOnlyOnce("are not looked for").contains("xorriso : WARNING :");

        for (String[] words : new String[][] {
            {"newmedium", "dvd+rw", "medium"},
            {"burn", "tree", "--to", "emu:medium"},
            {"-osirrox", "on", "-indev", "emu:medium", "-extract", "/", "out"}
        }) {
            Run run = burnish(words);
            assertThat(run.exit()).as("%s", run).isZero();
        }
        assertThat(Files.mismatch(folder.resolve("tree/file-1"), folder.resolve("out/tree/file-1")))
                .isEqualTo(-1);
    }
}
