package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three sessions on each kind of BD-R, DVD and on DVD-RAM, with the words of a real xorriso, which judges the copies. */
class KindsOfMediaTest {

    private static final Set<String> FILES = Set.of("disc", "disc.iso", "one", "two", "three");

    @TempDir
    static Path house;

    private static Resident burnish;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        burnish = Resident.start(house.resolve("cache"));
    }

    @AfterAll
    static void stop() {
        burnish.close();
    }

    @BeforeEach
    void makeTrees() throws IOException {
        Trees.plain(folder.resolve("one"), "first", 10, 50_000);
        Trees.plain(folder.resolve("two"), "second", 5, 50_000);
        Trees.plain(folder.resolve("three"), "third", 5, 5_000);
    }

    private Run burnish(int exit, String line) {
        Run run = burnish.run(
                Resident.words(line, FILES.stream().collect(Collectors.toMap(Function.identity(), folder::resolve))));
        assertThat(run.exit()).as("%s", run).isEqualTo(exit);
        return run;
    }

    private void threeSessions() {
        burnish(0, "-md5 on -dev emu:disc -add one --");
        burnish(0, "-md5 on -dev emu:disc -stream_recording data -dvd_obs 64k -add two --");
        burnish(0, "-md5 on -dev emu:disc -close on -add three --");
    }

    private void judged() {
        Run ours = burnish(0, "-md5 on -indev emu:disc -toc -check_md5_r sorry / --");
        assertThat(ours.out()).contains("File contents and their MD5 checksums match.");
        List<String> starts = ours.out()
                .lines()
                .filter(line -> line.startsWith("ISO session"))
                .map(line -> line.split(",")[1].trim())
                .toList();
        assertThat(starts).as("%s", ours).hasSize(3);
        burnish(0, "read emu:disc disc.iso");
        for (String start : starts) {
            Run check = Run.of(
                    folder,
                    Stream.of(("xorriso -md5 on -load sbsector " + start
                                            + " -indev stdio:disc.iso -check_md5_r sorry / --")
                                    .split(" "))
                            .toArray(String[]::new));
            assertThat(check.exit()).as("%s", check).isZero();
            assertThat(check.out()).contains("File contents and their MD5 checksums match.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bd-r", "bd-r-dl", "bd-r-tl", "bd-r-ql"})
    @Peer("xorriso")
    void threeSessionsOnBdR(String kind) {
        burnish(0, "-new_medium " + kind + " disc");
        assertThat(burnish(0, "-outdev emu:disc -toc").out())
                .contains(
                        "Media current: BD-R sequential recording",
                        "Media status : is blank",
                        " 0 data blocks, 0 data,");
        threeSessions();

        judged();
        assertThat(burnish(0, "-outdev emu:disc -toc").out()).contains("Media status : is written , is closed");
        assertThat(burnish(5, "-outdev emu:disc -blank as_needed").err()).contains("Media is not of erasable type");
        assertThat(burnish(5, "-outdev emu:disc -format full").err()).contains("not blank and unformatted any more");
        burnish(0, "-md5 on -indev emu:disc -check_md5_r sorry / --");
    }

    @ParameterizedTest
    @ValueSource(strings = {"as_needed", "by_index_2", "max"})
    @Peer("xorriso")
    void threeSessionsOnBdRWithDefectManagement(String format) {
        burnish(0, "-new_medium bd-r disc");
        Run formats = burnish(0, "-outdev emu:disc -list_formats");
        assertThat(formats.out())
                .contains(
                        "Format status: unformatted, up to 23866.0 MiB", "Format idx 0 : 00h , 11826176s , 23098.0 MiB")
                .doesNotContain("BD Spare Area");
        assertThat(burnish(0, "-outdev emu:disc -format " + format).err())
                .contains("Formatting done", "Re-assessing -outdev", "Media status : is blank");
        assertThat(burnish(0, "-outdev emu:disc -list_formats").out())
                .contains("Format status: formatted, with", "BD Spare Area: 0 blocks consumed, ");
        threeSessions();

        judged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dvd-r", "dvd+r", "dvd+r-dl"})
    @Peer("xorriso")
    void threeSessionsOnWriteOnceDvd(String kind) {
        burnish(0, "-new_medium " + kind + " disc");
        threeSessions();

        judged();
        assertThat(burnish(0, "-outdev emu:disc -toc").out()).contains("Media status : is written , is closed");
        assertThat(burnish(5, "-outdev emu:disc -blank as_needed").err()).contains("Media is not of erasable type");
        assertThat(burnish(32, "-outdev emu:disc -add one --").err()).contains("is closed");
    }

    @Test
    @Peer("xorriso")
    void threeSessionsOnDvdRwPlus() {
        burnish(0, "-new_medium dvd+rw disc");
        threeSessions();

        judged();
        assertThat(burnish(0, "-outdev emu:disc -blank as_needed").err()).contains("Media status : is blank");
    }

    @Test
    @Peer("xorriso")
    void oneSessionOnDvdRDoubleLayer() {
        burnish(0, "-new_medium dvd-r-dl disc");
        assertThat(burnish(32, "-outdev emu:disc -add one --").err()).contains("takes one session only");
        assertThat(burnish(0, "-md5 on -outdev emu:disc -close as_needed -add one --")
                        .err())
                .contains("NOTE : -close \"as_needed\" : Closing the medium");
        burnish(0, "-md5 on -indev emu:disc -check_md5_r sorry / --");
        burnish(0, "read emu:disc disc.iso");
        Run check =
                Run.of(folder, "xorriso", "-md5", "on", "-indev", "stdio:disc.iso", "-check_md5_r", "sorry", "/", "--");
        assertThat(check.exit()).as("%s", check).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fast", "max"})
    @Peer("xorriso")
    void threeSessionsOnDvdRam(String format) {
        burnish(0, "-new_medium dvd-ram disc");
        burnish(0, "-outdev emu:disc -format " + format);
        threeSessions();

        judged();
        assertThat(burnish(0, "-outdev emu:disc -toc").out())
                .contains("Media current: DVD-RAM", "Media status : is written , is appendable");
        assertThat(burnish(0, "-outdev emu:disc -blank as_needed").err()).contains("Media status : is blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bd-r", "bd-re", "dvd-ram"})
    void simulationIsRefusedWhereTheMediumWouldBeWritten(String kind) {
        burnish(0, "-new_medium " + kind + " disc");
        assertThat(burnish(32, "-dummy on -outdev emu:disc -add one --").err())
                .contains("simulation of write job not supported by drive and media");
        assertThat(burnish(0, "-outdev emu:disc -toc").out()).contains("Media status : is blank");
    }
}
