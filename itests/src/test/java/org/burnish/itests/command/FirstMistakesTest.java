package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody types who uses the program for the first time, and what it says then. */
class FirstMistakesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void makeTree() throws IOException {
        Trees.plain(folder.resolve("photos"), "photos", 3, 40_000);
    }

    private Run run(int exit, String... words) {
        Run run = Run.burnish(folder, words);
        assertThat(run.exit()).as(run.toString()).isEqualTo(exit);
        return run;
    }

    @Test
    void nameOfADriveIsNoPlainFile() {
        assertThat(run(1, "burn", "photos", "--to", "sr0").err()).contains("type /dev/sr0, or", "type ./sr0");
        assertThat(run(1, "burn", "photos", "--to", "D:").err()).contains("burnish devices", "./D:");
        assertThat(run(1, "toc", "cdrom7").err()).contains("'cdrom7'");
        assertThat(run(5, "-outdev", "sr0", "-add", "photos", "--").err()).contains("write /dev/sr0, or");
        assertThat(folder).isDirectoryNotContaining("glob:**/{sr0,D:,cdrom7}");
        run(0, "burn", "photos", "--to", "./sr0");
        assertThat(run(0, "toc", "sr0").out()).contains("Medium    plain file, overwritable\n");
    }

    @Test
    void deviceThatIsNoDriveIsRefusedInPlainWords() {
        String[] null_ = {"burn", "photos", "--to", "/dev/null"};
        assertThat(run(1, null_).err()).contains("'/dev/null'", "no optical drive", "burnish devices");
    }

    @Test
    void imageAsTheOnlySourceIsNoted() throws IOException {
        run(0, "burn", "photos", "--to", "x.iso", "--volid", "INSIDE");
        run(0, "newmedium", "dvd+r", "disc");
        assertThat(run(0, "burn", "x.iso", "--to", "emu:disc").err()).contains("NOTE", "'x.iso' is an image", "INSIDE");
        assertThat(run(0, "burn", "photos", "--to", "emu:disc").err()).doesNotContain("NOTE");
    }

    @Test
    void overwritingThatHasNoEffectIsNoted() {
        run(0, "newmedium", "dvd+r", "disc");
        assertThat(run(0, "burn", "photos", "--to", "emu:disc", "--overwrite").err())
                .contains("--overwrite has no effect: DVD+R in drive 'emu:disc'");
        assertThat(run(0, "burn", "photos", "--to", "x.iso", "--overwrite").err())
                .doesNotContain("no effect");
    }

    @Test
    void closedDiscIsNotFormattedNorBlanked() {
        for (String kind : new String[] {"dvd+r", "dvd-r", "cd-r", "bd-r"}) {
            run(0, "newmedium", kind, kind);
            run(0, "format", "emu:" + kind, "--mode", "as_needed");
            run(0, "burn", "photos", "--to", "emu:" + kind, "--close");
            assertThat(run(1, "format", "emu:" + kind).err()).contains("Cannot format", "in drive 'emu:" + kind + "'");
            assertThat(run(1, "blank", "emu:" + kind).err()).contains("Cannot blank", "in drive 'emu:" + kind + "'");
            assertThat(run(1, "burn", "photos", "--to", "emu:" + kind).err())
                    .contains("Cannot write to ", "in drive 'emu:" + kind + "'");
            assertThat(run(0, "-outdev", "emu:" + kind, "-format", "as_needed").err())
                    .contains("no need for action detected");
        }
        run(0, "newmedium", "dvd+r", "other");
        assertThat(run(1, "blank", "emu:other", "--mode", "alll").err()).contains("there is no mode 'alll'");
    }

    @Test
    void consoleThatReadsAPipeEndsWithoutAWord() {
        String program = Run.burnishBinary().toString();
        Run console = Run.of(folder, "sh", "-c", "echo devices | '" + program + "' shell");
        assertThat(console.exit()).as(console.toString()).isZero();
        assertThat(console.out() + console.err()).doesNotContain("framework");
    }

    @Test
    void missingAndMistypedWordsAreNamed() {
        assertThat(run(2, "burn", "photos", "emu:disc").err()).contains("Type: burnish burn photos --to emu:disc.");
        assertThat(run(2, "burn", "photos", "-to", "emu:disc").err()).contains("Did you mean '--to'?");
        assertThat(run(2, "brun", "photos").err()).contains("Did you mean 'burn'?");
        assertThat(run(2, "read", "emu:disc").err()).contains("FILE is missing");
    }

    /** Readers of the copy find its first session; the others are there all the same. */
    @Test
    void copyOfAMediumWithSeveralSessionsIsCheckedToItsEnd() throws IOException {
        run(0, "newmedium", "dvd-r", "disc");
        Trees.plain(folder.resolve("second"), "second", 3, 40_000);
        Trees.plain(folder.resolve("third"), "third", 3, 900_000);
        for (String tree : new String[] {"photos", "second", "third"}) {
            run(0, "burn", tree, "--to", "emu:disc");
        }
        run(0, "read", "emu:disc", "copy.iso");
        Run good = run(0, "verify", "copy.iso");
        assertThat(good.out()).contains(": good. 9 files match");
        assertThat(good.err()).contains("is a copy of a medium with several sessions");

        Matcher third = Pattern.compile("Session +3 +start +(\\d+)")
                .matcher(run(0, "toc", "emu:disc").out());
        assertThat(third.find()).isTrue();
        long start = Long.parseLong(third.group(1));
        try (RandomAccessFile copy =
                new RandomAccessFile(folder.resolve("copy.iso").toFile(), "rw")) {
            copy.seek((start + 500) * 2048);
            copy.write("scratched".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(run(1, "verify", "copy.iso").out().toLowerCase(Locale.ROOT)).contains("differs: /third/");
        run(32, "-md5", "on", "-indev", "copy.iso", "-check_media", "event=SORRY", "--");

        Files.copy(folder.resolve("copy.iso"), folder.resolve("headless.iso"));
        try (RandomAccessFile copy =
                new RandomAccessFile(folder.resolve("headless.iso").toFile(), "rw")) {
            for (String session : new String[] {"2", "3"}) {
                Matcher head = Pattern.compile("Session +" + session + " +start +(\\d+)")
                        .matcher(run(0, "toc", "emu:disc").out());
                assertThat(head.find()).isTrue();
                copy.seek((Long.parseLong(head.group(1)) + 16) * 2048);
                copy.write(new byte[2048 * 16]);
            }
        }
        assertThat(run(1, "verify", "headless.iso").out()).contains("not all of it is proved", "were not checked");
    }

    @Test
    void oneBadBlockIsOneLine() throws IOException {
        run(0, "newmedium", "dvd-rw", "disc");
        run(0, "burn", "photos", "--to", "emu:disc");
        Files.writeString(folder.resolve("disc.faults"), "read lba 400 : bad\n");
        run(0, "blank", "emu:disc");
        Trees.plain(folder.resolve("big"), "big", 1, 3_000_000);
        run(0, "burn", "big", "--to", "emu:disc");
        String brief = run(1, "verify", "emu:disc").out();
        assertThat(brief.lines()).filteredOn(line -> line.contains("400")).hasSize(1);
        assertThat(brief)
                .contains("unreadable: /big/", "at block 400", "burnish read emu:disc", "--verbose")
                .doesNotContain("CDB");
        assertThat(run(1, "verify", "emu:disc", "--verbose").out()).contains("CDB");
        assertThat(run(1, "verify", "emu:disc", "--json").out()).contains("CDB");
    }
}
