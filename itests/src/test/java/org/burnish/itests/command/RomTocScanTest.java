package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.burnish.itests.peer.Run.burnish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that nobody tells of are found by their heads. */
class RomTocScanTest {

    @TempDir
    Path folder;

    @BeforeEach
    void threeSessions() throws IOException {
        Trees.plain(folder.resolve("tree"), "file", 3, 60_000);
        good("-new_medium", "dvd-r", "disc");
        for (String name : List.of("/one", "/two", "/three")) {
            good("-md5", "on", "-dev", "emu:disc", "-map", "tree", name);
        }
        good("read", "emu:disc", "copy.iso");
    }

    private Run good(String... words) {
        Run run = burnish(folder, words);
        assertThat(run.exit()).as("%s", run).isZero();
        return run;
    }

    private static List<String> sessions(Run run) {
        return run.out()
                .lines()
                .filter(line -> line.startsWith("ISO session"))
                .map(line -> line.split(",")[1].trim())
                .toList();
    }

    @Test
    void copyOfAMediumHasItsSessionsWhenTheyAreSearched() {
        List<String> told = sessions(good("-indev", "emu:disc", "-toc"));
        assertThat(told).hasSize(3);
        assertThat(sessions(good("-indev", "stdio:copy.iso", "-toc"))).containsExactly("0");

        Run searched = good("-rom_toc_scan", "on:emul_wide", "-indev", "stdio:copy.iso", "-toc", "-lsd", "/*", "--");
        assertThat(sessions(searched)).isEqualTo(told);
        assertThat(searched.out()).contains("'/one'", "'/two'", "'/three'");
        assertThat(sessions(good("-rom_toc_scan", "off:emul_off", "-indev", "stdio:copy.iso", "-toc")))
                .containsExactly("0");
    }

    @Test
    void searchOnAMediumOfSessionsFindsWhatTheDriveTells() {
        List<String> told = sessions(good("-indev", "emu:disc", "-toc"));
        assertThat(sessions(good("-rom_toc_scan", "force", "-indev", "emu:disc", "-toc")))
                .isEqualTo(told);
    }

    @Test
    void unknownModeIsRefused() {
        Run run = burnish(folder, "-rom_toc_scan", "perhaps");
        assertThat(run.exit()).isNotZero();
        assertThat(run.err()).contains("-rom_toc_scan: unknown mode in 'perhaps'");
    }
}
