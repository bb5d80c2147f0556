package org.burnish.xorriso.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.burnish.media.Medium.State;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.Difference;
import org.burnish.verifier.Difference.Kind;
import org.burnish.verifier.MediaRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandsTest {

    private final FakeDrive drive = FakeDrive.written("a", State.CLOSED);
    private final Bench bench = new Bench(drive);

    @ParameterizedTest
    @CsvSource({
        "MATCHES, sorry, 0", "MISMATCH, sorry, 32", "MISMATCH, failure, 5", "MISMATCH, warning, 0",
        "UNREADABLE, sorry, 32", "UNREADABLE, failure, 5", "NOT_RECORDED, sorry, 32", "NOT_RECORDED, warning, 32",
        "NOT_RECORDED, failure, 5", "NOT_LOADED, note, 32", "NOT_LOADED, fatal, 5",
    })
    void exitValueOfFileCheck(CheckResult result, String severity, int value) {
        bench.verifier.result = result;
        assertThat(bench.run("-md5", "on", "-indev", "emu:a", "-check_md5_r", severity, "/", "--"))
                .isEqualTo(value);
    }

    @Test
    void matchIsToldInXorrisosWords() {
        bench.run("-md5", "on", "-indev", "emu:a", "-check_md5_r", "sorry", "/", "--");
        assertThat(bench.out()).containsExactly("File contents and their MD5 checksums match.");
    }

    @Test
    void mismatchIsToldInXorrisosWords() {
        bench.verifier.result = CheckResult.MISMATCH;
        bench.run("-md5", "on", "-indev", "emu:a", "-check_md5_r", "sorry", "/", "--");
        assertThat(bench.out())
                .containsExactly(
                        "MD5 MISMATCH: '/usr/a.txt'", "Mismatch detected between file contents and MD5 checksums.");
        assertThat(bench.err())
                .endsWith(
                        "xorriso : SORRY : Event triggered by MD5 comparison mismatch",
                        "xorriso : NOTE : Tolerated problem event of severity 'SORRY'",
                        "xorriso : NOTE : -return_with SORRY 32 triggered by problem severity SORRY");
    }

    @Test
    void checksumsThatWereNotLoadedAreNoSuccess() {
        bench.verifier.result = CheckResult.NOT_LOADED;
        bench.run("-indev", "emu:a", "-check_md5_r", "sorry", "/", "--");
        assertThat(bench.out())
                .containsExactly(
                        "Not a single file with MD5 checksum was found. (There is no MD5 checksum array loaded.)");
        assertThat(bench.err()).contains("xorriso : HINT : Give -md5 on before -dev or -indev");
    }

    @ParameterizedTest
    @CsvSource({"MATCHES, 0", "MISMATCH, 32"})
    void sessionIsCheckedWithoutPaths(CheckResult result, int value) {
        bench.verifier.result = result;
        assertThat(bench.run("-md5", "on", "-indev", "emu:a", "-check_md5", "sorry", "--"))
                .isEqualTo(value);
        assertThat(bench.out()).startsWith("Session MD5 583bc769d295c6d5e43ae6275daa8a3c , LBA 32 , 29 blocks");
    }

    @Test
    void sessionWithoutLoadedChecksumIsNoSuccess() {
        assertThat(bench.run("-indev", "emu:a", "-check_md5", "sorry", "--")).isEqualTo(32);
    }

    private static Difference difference(Difference.Kind kind, String inImage, String onDisk) {
        return new Difference("/usr/a.txt", "/none/a.txt", kind, inImage, onDisk);
    }

    @Test
    void differencesFromTheDiskAreToldWithTheDiskOnTheLeft() {
        bench.verifier.differences = List.of(
                difference(Kind.MODE, "644", "100600"),
                difference(Kind.GID, "0", "6"),
                difference(Kind.SIZE, "4", "4096"),
                difference(Kind.TYPE, "regular file", "symbolic link"),
                difference(Kind.CONTENT, "from byte 3 on", "from byte 3 on"),
                difference(Kind.ONLY_IN_IMAGE, "", ""),
                difference(Kind.ONLY_ON_DISK, "", ""),
                difference(Kind.UNREADABLE, "LBA 7", ""));
        assertThat(bench.run("-indev", "emu:a", "-compare_r", "/none", "/usr")).isEqualTo(32);
        assertThat(bench.out())
                .containsExactly(
                        "- '/none/a.txt' (DISK) : st_mode  :  0100600  <>  0000644",
                        "- '/none/a.txt' (DISK) : st_gid   :   6  <>  0",
                        "- '/none/a.txt' (DISK) : st_size  :  4096  <>  4      diff= 4092",
                        "- '/none/a.txt' (DISK) : type     :  symbolic_link  <>  regular_file",
                        "- '/none/a.txt' (DISK) : CONTENT  :  differs from byte 3 on",
                        "? '/none/a.txt' (DISK) : cannot lstat() : No such file or directory",
                        "? '/usr/a.txt'  (ISO) : cannot find this file in ISO image",
                        "? '/usr/a.txt'  (ISO) : cannot read : LBA 7",
                        "Differences detected.");
    }

    @Test
    void ofASingleFileTheDifferencesAreToldWithoutItsPath() {
        bench.verifier.differences = List.of(difference(Kind.UID, "0", "5"));
        bench.run("-indev", "emu:a", "-compare", "/none/a.txt", "/usr/a.txt");
        assertThat(bench.out()).containsExactly(" st_uid   :   5  <>  0", "Differences detected.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-compare", "-compare_r"})
    void whatIsTheSameOnDiskIsToldInXorrisosWords(String command) {
        assertThat(bench.run("-indev", "emu:a", command, "/none", "/usr")).isZero();
        assertThat(bench.out()).containsExactly("Both file objects match as far as expectable.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-compare", "-compare_r"})
    void comparedWithAPathThatTheImageLacksIsNoMatch(String command) {
        assertThat(bench.run("-indev", "emu:a", command, "/", "/none")).isEqualTo(32);
        assertThat(bench.out())
                .containsExactly("? '/none'  (ISO) : cannot find this file in ISO image", "Differences detected.");
    }

    @Test
    void mediaCheckReadsTrackByTrack() {
        assertThat(bench.run("-indev", "emu:a", "-check_media", "--")).isZero();
        assertThat(bench.out())
                .containsExactly(
                        "Media checks :        lba ,       size , quality",
                        "Media region :          0 ,     106848 , + good",
                        "Media region :     135536 ,     108544 , + good",
                        "Media region :     250240 ,      56352 , + good");
    }

    @ParameterizedTest
    @CsvSource({"event=sorry, 32", "event=ALL, 0", "event=failure, 5", "foo=bar, 5", "event=foo, 5", "min_lba=x, 5"})
    void exitValueOfMediaCheck(String option, int value) {
        bench.verifier.quality = MediaRegion.Quality.UNREADABLE;
        assertThat(bench.run("-indev", "emu:a", "-check_media", option, "--")).isEqualTo(value);
    }

    @Test
    void runOutBlocksAreNeitherGoodNorBad() {
        bench.verifier.quality = MediaRegion.Quality.TAO_END;
        assertThat(bench.run("-indev", "emu:a", "-check_media", "--")).isZero();
        assertThat(bench.out()).contains("Media region :          0 ,     106848 , 0 tao_end");
    }
}
