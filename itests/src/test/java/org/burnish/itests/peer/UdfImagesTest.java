package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Volumes of UDF that foreign programs made are listed, restored and checked, and are never grown or written over. */
@Peer({"genisoimage", "7z"})
class UdfImagesTest {

    private static final String IMAGE = "image.udf";
    private static final int BLOCK = 2048;
    private static final int RECOGNITION = 16;
    /** Where the file of an emulated medium has its block 0. */
    private static final int MEDIUM_DATA = 1 << 20;

    @TempDir
    Path folder;

    private Run burnish(String... words) {
        return Run.burnish(folder, words);
    }

    private static void succeeds(Run run) {
        assertThat(run.exit()).as("%s", run).isZero();
    }

    @BeforeEach
    void makeTree() throws IOException {
        Trees.plain(folder.resolve("tree/a/b"), "file", 5, 5000);
        Files.write(folder.resolve("tree/zeros"), new byte[200_000]);
        Files.writeString(folder.resolve("tree/empty"), "");
        Files.writeString(folder.resolve("tree/\u65e5\u672c"), "16 bits, u");
        Files.writeString(folder.resolve("tree/caf\u00e9"), "eight bits");
    }

    private void makeBridge() {
        succeeds(Run.of(folder, "genisoimage", "-quiet", "-R", "-udf", "-V", "BRIDGE", "-o", IMAGE, "tree"));
    }

    /** Leaves of a bridge what a reader of UDF needs: the recognition sequence begins with what follows ISO 9660. */
    private void makeVolume() throws IOException {
        makeBridge();
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(IMAGE).toFile(), "rw")) {
            byte[] sequence = new byte[16 * BLOCK];
            file.seek(RECOGNITION * BLOCK);
            file.readFully(sequence);
            int begin = new String(sequence, StandardCharsets.ISO_8859_1).indexOf("BEA01") - 1;
            assertThat(begin).isPositive();
            file.seek(RECOGNITION * BLOCK);
            file.write(Arrays.copyOf(Arrays.copyOfRange(sequence, begin, begin + 3 * BLOCK), sequence.length));
        }
    }

    @Test
    void aVolumeIsListedAndRestoredAsSevenZipDoesIt() throws IOException {
        makeVolume();
        Run toc = burnish("-indev", "stdio:" + IMAGE, "-toc", "-find", "/", "-exec", "lsdl", "--");
        succeeds(toc);
        assertThat(toc.out())
                .contains("BRIDGE", "'/a/b'", "200000", "'/\u65e5\u672c'")
                .doesNotContain("ISO offers");
        assertThat(burnish("toc", IMAGE).out()).contains("BRIDGE", "Content   a UDF file system");

        succeeds(burnish("-osirrox", "on", "-indev", "stdio:" + IMAGE, "-extract", "/", folder + "/ours"));
        succeeds(Run.of(folder, "diff", "-r", "tree", "ours"));
        succeeds(Run.of(folder, "7z", "x", "-y", "-tudf", "-oseven", IMAGE));
        succeeds(Run.of(folder, "diff", "-r", "seven", "ours"));

        Run media = burnish("-indev", "stdio:" + IMAGE, "-check_media", "--");
        succeeds(media);
        assertThat(media.all()).contains("good");
    }

    /** UDF records no checksums of contents: nothing is proved, and nothing is wrong. */
    @Test
    void verifySaysNoMoreThanIsTrueAndFindsDamage() throws IOException {
        makeVolume();
        Run sound = burnish("verify", IMAGE);
        assertThat(sound.out())
                .as("%s", sound)
                .contains("no checksums are recorded", "9 without checksum; 110 blocks")
                .doesNotContain("good");
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(IMAGE).toFile(), "rw")) {
            file.seek(256 * BLOCK + 20);
            file.write(1);
            file.seek(35 * BLOCK + 100);
            file.write(1);
        }
        Run damaged = burnish("verify", IMAGE);
        assertThat(damaged.exit()).isNotZero();
        assertThat(damaged.all()).contains("anchor volume descriptor pointer", "LBA 256");
    }

    @Test
    void aBridgeIsReadAsIso9660AndBothHalvesAreLookedAt() throws IOException {
        makeBridge();
        assertThat(burnish("-indev", "stdio:" + IMAGE, "-toc").out()).contains("ISO offers   : Rock_Ridge");
        assertThat(burnish("verify", IMAGE).all()).doesNotContain("descriptor");
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(IMAGE).toFile(), "rw")) {
            file.seek(35 * BLOCK + 100);
            file.write(1);
        }
        assertThat(burnish("verify", IMAGE).all()).contains("main volume descriptor sequence");
    }

    @Test
    void aVolumeIsNeitherGrownNorWrittenOverUntilItIsGivenUp() throws IOException {
        makeVolume();
        byte[] before = Files.readAllBytes(folder.resolve(IMAGE));
        for (String[] words : List.of(
                new String[] {"burn", "tree", "--to", IMAGE},
                new String[] {"burn", "tree", "--to", IMAGE, "--new"},
                new String[] {"-dev", "stdio:" + IMAGE, "-map", "tree", "/t", "-commit"},
                new String[] {"-outdev", "stdio:" + IMAGE, "-map", "tree", "/t", "-commit"},
                new String[] {"-indev", "stdio:" + IMAGE, "-outdev", "stdio:" + IMAGE, "-map", "tree", "/t"})) {
            Run run = burnish(words);
            assertThat(run.exit()).as("%s", run).isNotZero();
            assertThat(Files.readAllBytes(folder.resolve(IMAGE))).isEqualTo(before);
        }
        Run burn = burnish("burn", "tree", "--to", IMAGE);
        assertThat(burn.all()).contains("it holds a UDF file system, which would be lost", "--overwrite");

        succeeds(burnish("burn", "tree", "--to", IMAGE, "--overwrite"));
        succeeds(burnish("verify", IMAGE));
        assertThat(burnish("toc", IMAGE).out()).doesNotContain("UDF");
    }

    @Test
    void blankingGivesAVolumeAndABridgeUp() throws IOException {
        makeVolume();
        succeeds(burnish("-outdev", "stdio:" + IMAGE, "-blank", "as_needed", "-map", "tree", "/t", "-commit"));
        succeeds(burnish("-indev", "stdio:" + IMAGE, "-toc"));
        makeBridge();
        Run blank = burnish("-outdev", "stdio:" + IMAGE, "-blank", "as_needed");
        assertThat(blank.all()).contains("Media status : is blank");
        succeeds(burnish("burn", "tree", "--to", IMAGE));
        succeeds(burnish("verify", IMAGE));
    }

    /** On a disc that is written once, a session behind the volume would hide it. */
    @Test
    void aVolumeOnAnAppendableDiscIsNotHiddenBehindASession() throws IOException {
        Files.write(folder.resolve("tree/more"), new byte[3_000_000]);
        succeeds(burnish("-new_medium", "dvd-r", "disc"));
        succeeds(burnish("burn", "tree", "--to", "emu:disc"));
        Files.delete(folder.resolve("tree/more"));
        makeVolume();
        try (RandomAccessFile disc = new RandomAccessFile(folder.resolve("disc").toFile(), "rw")) {
            disc.seek(MEDIUM_DATA);
            disc.write(Files.readAllBytes(folder.resolve(IMAGE)));
        }
        String before = burnish("toc", "emu:disc").out();
        assertThat(before).contains("BRIDGE", "appendable");
        for (String[] words : List.of(
                new String[] {"burn", "tree", "--to", "emu:disc"},
                new String[] {"burn", "tree", "--to", "emu:disc", "--new"},
                new String[] {"-dev", "emu:disc", "-map", "tree", "/t", "-commit"})) {
            Run run = burnish(words);
            assertThat(run.exit()).as("%s", run).isNotZero();
            assertThat(run.all()).contains("it holds a UDF file system");
            assertThat(burnish("toc", "emu:disc").out()).isEqualTo(before);
        }
        succeeds(burnish("burn", "tree", "--to", "emu:disc", "--overwrite"));
        assertThat(burnish("toc", "emu:disc").out()).contains("Session     2");
    }

    @Test
    void theFilesOfAVolumeAreBurnedToAnotherMedium() throws IOException {
        makeVolume();
        succeeds(burnish("-new_medium", "dvd-r", "disc"));
        succeeds(burnish("-indev", "stdio:" + IMAGE, "-outdev", "emu:disc", "-map", "tree", "/t", "-commit"));
        assertThat(burnish("-indev", "emu:disc", "-find", "/").out()).contains("'/a/b'", "'/t/a/b'");
    }

    /** Each kind of partition, strategy and space table that it makes; the guest's kernel fills such volumes. */
    @Peer({"mkudffs", "truncate"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hd 1.02",
                "hd 2.01 --strategy=4096",
                "dvdram 1.50 --space=freedtable --ad=long",
                "dvdrw 2.01",
                "cdrw 1.50 --spartable=4",
                "dvdr 2.60",
                "cdr 1.50",
                "cdr 2.01 --closed",
                "bdr 2.50",
                "hd 2.01 -b 512",
                "hd 2.01 -b 4096",
            })
    void theRootOfWhatMkudffsMakesIsRead(String kind) {
        String[] words = kind.split(" ");
        succeeds(Run.of(folder, "truncate", "-s", "40M", IMAGE));
        List<String> command = new ArrayList<>(List.of("mkudffs", "--media-type=" + words[0], "--udfrev=" + words[1]));
        command.addAll(List.of("-b", "2048", "--lvid=Label " + words[0], "--uid=5", "--gid=6", "--mode=0751"));
        command.addAll(List.of(words).subList(2, words.length));
        command.add(IMAGE);
        succeeds(Run.of(folder, command.toArray(String[]::new)));
        Run run = burnish("-indev", "stdio:" + IMAGE, "-toc", "-find", "/", "-exec", "lsdl", "--");
        succeeds(run);
        assertThat(run.out()).contains("Label " + words[0], "drwxr-x--x", " 5        6 ");
        assertThat(run.all()).doesNotContain("is damaged", "not closed");
    }
}
