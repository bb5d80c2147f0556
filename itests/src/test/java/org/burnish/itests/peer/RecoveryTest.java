package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A scratched disc is read in several passes, by several drives, and by programs of others that use the same maps. */
@Timeout(120)
class RecoveryTest {

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

    /** A disc with one session of about 800 blocks, and its image. */
    @BeforeEach
    void makeDisc() throws IOException {
        Trees.plain(folder.resolve("tree"), "tree", 8, 200_000);
        run(0, "-new_medium bd-r @disc -md5 on -dev emu:@disc -map @tree / -commit");
        run(0, "read emu:@disc @whole.iso");
    }

    private Run run(int exit, String line) {
        List<String> words = new ArrayList<>();
        for (String word : line.split(" ")) {
            words.add(word.replace('~', ' ').replace("@", folder + "/"));
        }
        Run run = burnish.run(words);
        assertThat(run.exit()).as("%s", run).isEqualTo(exit);
        return run;
    }

    private static String bad(String blocks) {
        return "-emu_fault emu:@disc off -emu_fault emu:@disc read~lba~" + blocks + "~:~bad ";
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    private List<String> regions(Run run) {
        return run.out()
                .lines()
                .filter(line -> line.startsWith("Media region"))
                .map(line -> line.replaceAll(" +", " "))
                .toList();
    }

    private static final String MAPS = " -check_media retry=on data_to=@copy.iso sector_map=@map rescue_map=@rescue ";

    @Test
    void aDiscThatTwoDrivesReadPartlyIsWholeInTheCopy() throws IOException {
        Run first = run(32, bad("100-199") + "-indev emu:@disc" + MAPS + "event=SORRY --");
        assertThat(regions(first)).anyMatch(line -> line.endsWith("- unreadable"));
        assertThat(bytes("copy.iso")).isNotEqualTo(bytes("whole.iso"));
        Run second = run(0, bad("300-399") + "-indev emu:@disc" + MAPS + "event=SORRY --");
        assertThat(regions(second))
                .anyMatch(line -> line.endsWith("+ valid"))
                .anyMatch(line -> line.endsWith("+ good"));
        assertThat(bytes("copy.iso")).startsWith(bytes("whole.iso"));
        Run nothing = run(0, "-check_media use=sector_map sector_map=@map --");
        assertThat(regions(nothing)).hasSize(1).first().asString().endsWith("+ valid");
    }

    @Test
    @Peer({"xorriso", "ddrescue"})
    void mapsPassBetweenPrograms() throws IOException {
        run(32, bad("100-199") + "-indev emu:@disc" + MAPS + "event=SORRY --");
        // both continue from our maps, where the disc is whole
        Run theirs = Run.of(
                folder, "xorriso -indev stdio:whole.iso -check_media data_to=x.iso sector_map=map --".split(" "));
        assertThat(theirs.exit()).as("%s", theirs).isZero();
        assertThat(regions(theirs)).contains("Media region : 0 , 100 , + valid", "Media region : 100 , 128 , + good");
        Files.copy(folder.resolve("copy.iso"), folder.resolve("y.iso"));
        Run rescued = Run.of(folder, "ddrescue", "-b2048", "whole.iso", "y.iso", "rescue");
        assertThat(rescued.exit()).as("%s", rescued).isZero();
        assertThat(bytes("y.iso")).isEqualTo(bytes("whole.iso"));
        // and we from theirs
        Run ours =
                run(0, bad("0-") + "-abort_on NEVER -outdev emu:@disc -check_media use=outdev rescue_map=@rescue --");
        assertThat(regions(ours)).noneMatch(line -> line.contains("+ good"));
        assertThat(ours.out()).contains("+ valid");
        assertThat(regions(run(0, "-check_media use=sector_map sector_map=@map --"))
                        .get(0))
                .endsWith("+ valid");
    }

    @Test
    void theMapOfAnotherDiscIsRefused() throws IOException {
        run(0, "-indev emu:@disc" + MAPS + "--");
        byte[] copy = bytes("copy.iso");
        byte[] map = bytes("map");
        Files.writeString(folder.resolve("tree/other"), "other");
        run(0, "-new_medium bd-r @disc2 -md5 on -dev emu:@disc2 -map @tree / -commit");
        Run refused = run(5, "-indev emu:@disc2" + MAPS + "--");
        assertThat(refused.err()).contains("is the map of another disc");
        assertThat(bytes("copy.iso")).isEqualTo(copy);
        assertThat(bytes("map")).isEqualTo(map);
        // the disc itself has grown, and is the same
        run(0, "-md5 on -dev emu:@disc -map @tree/other /more -commit");
        Run grown = run(0, "-indev emu:@disc" + MAPS + "--");
        assertThat(regions(grown)).hasSizeGreaterThan(1).anyMatch(line -> line.endsWith("+ valid"));
    }

    @Test
    void limitsEndARunAndNameWhatIsOpen() throws IOException {
        Run touched = run(0, "-indev emu:@disc -check_media min_lba=64 max_lba=127 chunk_size=64k --");
        assertThat(regions(touched))
                .containsExactly(
                        "Media region : 0 , 64 , 0 untested",
                        "Media region : 64 , 64 , + good",
                        "Media region : 128 , " + (bytes("whole.iso").length / 2048 - 128) + " , 0 untested");
        Run slow =
                run(32, "-indev emu:@disc -check_media slow_limit=0 bad_limit=slow event=SORRY report=blocks_files --");
        assertThat(slow.out()).contains("- slow").contains("File damaged");
        Files.writeString(folder.resolve("abort"), "");
        Files.setLastModifiedTime(folder.resolve("abort"), FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        Run ended = run(0, "-indev emu:@disc -check_media abort_file=@abort --");
        assertThat(ended.err()).contains("-check_media ended early");
        assertThat(regions(ended)).allMatch(line -> line.endsWith("0 untested"));
    }

    @Test
    @Peer("xorriso")
    void anOlderSessionOfACopyBecomesItsNewest() throws IOException {
        Files.writeString(folder.resolve("later"), "later");
        run(0, "-md5 on -dev emu:@disc -map @later /later -commit");
        run(0, "-dev emu:@disc -rm /later -- -commit");
        run(0, "-load session 2 -indev emu:@disc -check_media data_to=@copy.iso patch_lba0=on --");
        Run theirs = Run.of(folder, "xorriso -indev stdio:copy.iso -ls /later --".split(" "));
        assertThat(theirs.out()).contains("'/later'");
        run(5, "-indev emu:@disc -check_media patch_lba0=on --");
    }
}
