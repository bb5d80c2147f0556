package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Discs whose blocks are lost are made whole again, by parity files and by the parity of dvdisaster. */
@Timeout(300)
class ParityTest {

    private static final int BLOCK = 2048;

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

    private Run run(int exit, String line) {
        List<String> words = new ArrayList<>();
        for (String word : line.split(" ")) {
            words.add(word.replace("@", folder + "/"));
        }
        Run run = burnish.run(words);
        assertThat(run.exit()).as("%s", run).isEqualTo(exit);
        return run;
    }

    /** Write-once media keep the blocks of old sessions; the parity of the first one is a damaged file of the second one. */
    @Test
    void firstSessionIsRepairedByAFileOfTheSecondOneWithBadBlocksInBoth() throws IOException {
        Trees.plain(folder.resolve("tree"), "tree", 8, 400_000);
        run(0, "-new_medium bd-r @disc -md5 on -dev emu:@disc -map @tree / -commit");
        assertThat(run(0, "parity emu:@disc @first.parity").out()).contains("from block 0 on");
        run(0, "-md5 on -dev emu:@disc -map @first.parity /first.parity -commit");
        run(0, "read emu:@disc @whole.iso");
        long blocks = Files.size(folder.resolve("whole.iso")) / BLOCK;
        Matcher place = Pattern.compile("lba: *\\d+ , *(\\d+) , *(\\d+) ,.*first\\.parity")
                .matcher(run(0, "-indev emu:@disc -find /first.parity -exec report_lba --")
                        .out());
        assertThat(place.find()).isTrue();
        long parity = Long.parseLong(place.group(1));
        assertThat(parity + Long.parseLong(place.group(2))).isLessThanOrEqualTo(blocks);
        Files.writeString(
                folder.resolve("disc.faults"),
                "read lba 0-40 : bad\nread lba 300-400 : bad\nread lba " + (parity + 30) + "-" + (parity + 60)
                        + " : bad\nread lba 200 : corrupt\n");
        assertThat(run(1, "paritycheck emu:@disc @first.parity").out())
                .contains("unknown", "1 differ, 142 are unreadable", "Block 300 to 400", "All of them can be repaired");
        Files.createDirectory(folder.resolve("damaged"));
        burnish.run(List.of("extract", "emu:" + folder.resolve("disc"), folder + "/damaged", "/first.parity"));
        assertThat(Files.mismatch(folder.resolve("first.parity"), folder.resolve("damaged/first.parity")))
                .isPositive();
        Run repair = run(1, "repair emu:@disc @damaged/first.parity @repaired.iso");
        // what is lost behind the first session are blocks of the parity file
        assertThat(repair.out()).contains("right. 143 of 143 lost blocks", "31 blocks that the parity file is not for");
        isTheSameBut(parity + 30, 31);
    }

    private void isTheSameBut(long first, int blocks) throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve("whole.iso"));
        Arrays.fill(whole, (int) first * BLOCK, (int) (first + blocks) * BLOCK, (byte) 0);
        assertThat(Files.readAllBytes(folder.resolve("repaired.iso"))).isEqualTo(whole);
    }

    /** A run in the image and one in the parity are lost; what dvdisaster had made comes back, bit by bit. */
    @Test
    @Peer("dvdisaster")
    void imageOfDvdisasterIsRepairedToWhatItWas() throws IOException {
        Trees.plain(folder.resolve("tree"), "tree", 4, 500_000);
        run(0, "-outdev stdio:@image.iso -map @tree / -commit");
        Path image = folder.resolve("image.iso");
        Run made = Run.of(folder, "dvdisaster", "-mRS03", "-n", "CD", "-c", "-i", image.toString());
        assertThat(made.exit()).as("%s", made.err()).isZero();
        byte[] data;
        byte[] parity;
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            data = destroy(file, 10_000, 20_000);
            parity = destroy(file, 300_000, 1_000);
        }
        assertThat(run(0, "repair stdio:@image.iso @repaired.iso").out())
                .contains("right. 20000 blocks of the image and 1000 of its parity were lost, 0 can't be repaired")
                .contains("RS03 of dvdisaster 0.79");
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.seek(10_000L * BLOCK);
            file.write(data);
            file.seek(300_000L * BLOCK);
            file.write(parity);
        }
        assertThat(Files.mismatch(image, folder.resolve("repaired.iso"))).isEqualTo(-1);
    }

    /** What was there. */
    private static byte[] destroy(RandomAccessFile file, long first, int blocks) throws IOException {
        byte[] bytes = new byte[blocks * BLOCK];
        file.seek(first * BLOCK);
        file.readFully(bytes);
        byte[] other = bytes.clone();
        for (int i = 0; i < other.length; i += BLOCK) {
            other[i + i / BLOCK % BLOCK] ^= 0x41;
        }
        file.seek(first * BLOCK);
        file.write(other);
        return bytes;
    }
}
