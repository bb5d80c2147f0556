package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CD from the first session to blanking, on an emulated drive; what is told is what a real xorriso tells. */
class CompactDiscTest {

    private static final long DATA = 1 << 20;

    @TempDir
    Path folder;

    @BeforeEach
    void makeTree() throws IOException {
        Trees.plain(folder.resolve("one"), "one", 5, 100_000);
        Trees.plain(folder.resolve("two"), "two", 3, 10_000);
    }

    private Run succeeds(String... arguments) {
        Run run = Run.burnish(folder, arguments);
        assertThat(run.exit()).as("%s", run).isZero();
        return run;
    }

    private List<String> toc() {
        return succeeds("-indev", "emu:m", "-toc").out().lines().toList();
    }

    /** The number at a place of the line that begins so. */
    private static long number(List<String> toc, String line, int place) {
        String found =
                toc.stream().filter(text -> text.startsWith(line)).findFirst().orElseThrow();
        return Long.parseLong(found.replaceAll("[^0-9]+", " ").strip().split(" ")[place]);
    }

    /** The blocks of the medium file as an image, for programs that know no emulated drives. */
    private void export() throws IOException {
        try (RandomAccessFile medium = new RandomAccessFile(folder.resolve("m").toFile(), "r")) {
            medium.seek(DATA);
            byte[] blocks = new byte[(int) (medium.length() - DATA)];
            medium.readFully(blocks);
            Files.write(folder.resolve("image"), blocks);
        }
    }

    @Test
    @Peer("xorriso")
    void sessionsFollowEachOtherAndAreWholeForXorriso() throws IOException {
        succeeds("-new_medium", "cd-r", "m", "-md5", "on", "-dev", "emu:m", "-add", "one", "--");
        List<String> first = toc();
        assertThat(first)
                .contains(
                        "Media current: CD-R",
                        "Media product: 97m34s23f/79m59s73f , Mitsubishi Chemical Corporation",
                        "Media status : is written , is appendable");
        long readable = number(first, "Media blocks", 0);
        // lead-out and lead-in of the first session
        assertThat(number(first, "Media nwa", 0)).isEqualTo(readable + 11_400);

        succeeds("-md5", "on", "-dev", "emu:m", "-close", "on", "-add", "two", "--");
        List<String> second = toc();
        long start = readable + 11_400;
        assertThat(second).contains("Media status : is written , is closed");
        assertThat(second).anyMatch(line -> line.matches("ISO session  :   2 , +" + start + " , .*ISOIMAGE"));

        Run media = succeeds("-md5", "on", "-indev", "emu:m", "-check_md5_r", "sorry", "/", "--", "-check_media");
        assertThat(media.out())
                .contains("File contents and their MD5 checksums match.")
                .contains("2 , 0 tao_end")
                .doesNotContain("unreadable");

        export();
        Run check = Run.of(
                folder,
                "xorriso",
                "-md5",
                "on",
                "-load",
                "sbsector",
                Long.toString(start),
                "-indev",
                "stdio:image",
                "-check_md5_r",
                "sorry",
                "/",
                "--",
                "-compare_r",
                folder + "/one",
                "/one",
                "-compare_r",
                folder + "/two",
                "/two");
        assertThat(check.exit()).as("%s", check).isZero();
        assertThat(check.out()).contains("File contents and their MD5 checksums match.");
        assertThat(check.all()).doesNotContain("Differing", "differ");
    }

    @Test
    void simulationLeavesTheDiscBlankAndTrackAtOnceIsChosenByWish() {
        succeeds("-new_medium", "cd-rw", "m", "-dummy", "on", "-outdev", "emu:m", "-add", "one", "--");
        assertThat(toc()).contains("Media status : is blank");

        Run tao = succeeds("-write_type", "tao", "-outdev", "emu:m", "-add", "one", "--");
        assertThat(tao.all()).contains("Explicitly chosen write type: TAO");
        Run sao = Run.burnish(folder, "-write_type", "sao", "-dev", "emu:m", "-add", "two", "--");
        assertThat(sao.exit()).isNotZero();
        assertThat(sao.all()).contains("works only on blank media");

        succeeds("-outdev", "emu:m", "-blank", "as_needed");
        assertThat(toc()).contains("Media status : is blank");
    }

    @Test
    void killedSessionIsClosedByCommandAndTheDiscTakesMore() throws IOException, InterruptedException {
        Trees.plain(folder.resolve("big"), "big", 8, 50_000_000);
        succeeds("-new_medium", "cd-r", "m", "-md5", "on", "-dev", "emu:m", "-add", "one", "--");
        kill();

        assertThat(toc()).contains("Media status : is written , is appendable , but next track is damaged");
        Run refused = Run.burnish(folder, "-dev", "emu:m", "-add", "two", "--");
        assertThat(refused.exit()).isNotZero();
        assertThat(refused.all()).contains("-close_damaged as_needed");

        succeeds("-outdev", "emu:m", "-close_damaged", "as_needed");
        Run next = Run.burnish(folder, "-md5", "on", "-dev", "emu:m", "-add", "two", "--");
        assertThat(next.err())
                .as("%s", next)
                .contains("is passed over for session 1 at LBA 0", "completed successfully");
        Run check = succeeds("-md5", "on", "-indev", "emu:m", "-check_md5_r", "sorry", "/", "--", "-toc", "-lsl", "/");
        assertThat(check.out())
                .contains("File contents and their MD5 checksums match.")
                .contains("ISO session  :   3 ,", "'one'", "'two'");
    }

    /** Ends a burning process without warning when it has written some of its session. */
    private void kill() throws IOException, InterruptedException {
        long before = used();
        Process burning = new ProcessBuilder(
                        Run.burnishBinary().toString(), "-md5", "on", "-dev", "emu:m", "-add", "big", "--")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        while (burning.isAlive() && used() < before + 20_000_000) {
            burning.waitFor(5, TimeUnit.MILLISECONDS);
        }
        assertThat(burning.isAlive()).as("it was still writing").isTrue();
        burning.descendants().forEach(ProcessHandle::destroyForcibly);
        burning.destroyForcibly().waitFor();
    }

    /** The bytes that the medium's file takes on disk; it is sparse. */
    private long used() {
        return Long.parseLong(Run.of(folder, "du", "-B1", "m").out().split("\\s")[0]);
    }
}
