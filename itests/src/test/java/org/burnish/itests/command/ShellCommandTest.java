package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.burnish.itests.peer.Run.burnish;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.burnish.itests.peer.Needed;
import org.burnish.itests.peer.Peer;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell's commands as a user types them, one program run each, on a medium that lasts between them. */
class ShellCommandTest {

    private static final String DRIVE = "emu:disc";

    @TempDir
    Path folder;

    @BeforeEach
    void makeTrees() throws IOException {
        Trees.demanding(folder.resolve("first"), "one");
        Trees.plain(folder.resolve("second"), "two", 5, 100_000);
    }

    private Run good(String... words) {
        Run run = burnish(folder, words);
        assertThat(run.exit()).as(run.toString()).isZero();
        return run;
    }

    private Run bad(int exit, String... words) {
        Run run = burnish(folder, words);
        assertThat(run.exit()).as(run.toString()).isEqualTo(exit);
        assertThat(run.err()).as(run.toString()).contains("burnish : FAILURE : ");
        assertThat(run.all()).as(run.toString()).doesNotContain("Exception", "\tat ");
        return run;
    }

    @Test
    @Peer({"xorriso", "cmp", "diff"})
    void twoBurnsVerifyAndWhatIsReadBackHoldsBothTrees() {
        assertThat(good("newmedium", "dvd-rw", "disc").out()).contains(DRIVE);
        assertThat(good("burn", "first", "--to", DRIVE, "--verify", "--volid", "BOTH")
                        .out())
                .contains("completed", ": good.", " 0 differ");
        assertThat(good("burn", "second", "--to", DRIVE, "--verify").out()).contains("completed", ": good.");

        String toc = good("toc", DRIVE).out();
        assertThat(toc).containsSubsequence("appendable", "Session     1", "BOTH", "Session     2", "BOTH");
        assertThat(good("verify", DRIVE).out()).contains(": good.", " 0 differ");

        good("read", DRIVE, "copy.iso");
        extract("copy.iso", lastStart(toc));
        same("diff", "-r", "--no-dereference", "first", "out/first");
        same("diff", "-r", "--no-dereference", "second", "out/second");
        same("cmp", "first/one.bin", "out/first/one.bin");
    }

    @Test
    @Peer("diff")
    void filesOfAnImageAreListedExtractedAndCompared() throws IOException {
        good("newmedium", "dvd-rw", "disc");
        good("burn", "second/", "second=/2026/again", "--to", DRIVE, "--volid", "FILES", "--speed", "4x");
        assertThat(good("ls", DRIVE).out()).startsWith("/2026/\n").contains("\n/two");
        assertThat(good("ls", DRIVE, "/2026/*", "--long").out()).contains("-rw", "/2026/again/two");
        assertThat(good("info", DRIVE).out()).contains("'FILES' in session 1", "10 files in 2 directories", "MD5");
        good("extract", DRIVE, "out", "/2026/again");
        same("diff", "-r", "second", "out/again");
        assertThat(good("compare", DRIVE, "second", "/2026/again").out()).contains("are the same");
        Files.writeString(Files.list(folder.resolve("second")).findFirst().orElseThrow(), "changed");
        Run differing = burnish(folder, "compare", DRIVE, "second", "/2026/again");
        assertThat(differing.exit()).isEqualTo(1);
        assertThat(differing.out()).contains("differ.", "size: /2026/again/two");
        assertThat(bad(1, "ls", DRIVE, "/nothing").err()).contains("no file or directory of this name");
        assertThat(bad(1, "burn", "second", "--to", DRIVE, "--speed", "4xH").err())
                .contains("1x is 1385 kB/s");
    }

    @Test
    void programsReadResultsAsJson() {
        assertThat(good("newmedium", "bd-re", "disc", "--json").out().strip()).isEqualTo("\"" + DRIVE + "\"");
        assertThat(good("burn", "second", "--json", "--to", DRIVE, "--verify").out())
                .startsWith("{\"good\":true,\"addresses\":[\"" + DRIVE + "\"],")
                .contains("\"state\":\"completed\"", "\"matching\":5")
                .hasLineCount(1);
        assertThat(good("toc", DRIVE, "--json").out())
                .contains("\"medium\":{\"profile\":67,\"name\":\"BD-RE\"", "\"sessions\":[{\"number\":1,");
        assertThat(good("formats", DRIVE, "--json").out()).contains("\"offers\":[{\"type\":");
        assertThat(good("eject", DRIVE, "--json").out().strip()).isEqualTo("\"" + DRIVE + "\"");
        assertThat(bad(1, "toc", "emu:none", "--json").out())
                .startsWith("{\"good\":false,\"failure\":\"Cannot open drive 'emu:none': ")
                .contains("\"code\":\"medium.absent\"", "\"code\":\"remedy.make-medium\"")
                .hasLineCount(1);
    }

    /** What Java throws about files is a path alone, or less. */
    @Test
    void failuresOfFilesSayWhatHappened() throws IOException {
        Files.write(folder.resolve("taken"), new byte[100_000]);
        assertThat(bad(1, "read", "stdio:taken", "taken").err()).contains("'taken' : File exists");
        assertThat(bad(1, "read", "stdio:taken", "/nonexist/x").err())
                .contains("'/nonexist/x' : No such file or directory");
        String[] share = {"share", "stdio:taken", "--chap-file", "nope"};
        assertThat(bad(1, share).err()).contains("'nope' : No such file or directory");
        share[3] = "secret";
        Files.write(folder.resolve("secret"), new byte[] {'j', ':', (byte) 0xFF});
        Files.setPosixFilePermissions(folder.resolve("secret"), PosixFilePermissions.fromString("rw-------"));
        assertThat(bad(1, share).err()).contains("'secret'", "UTF-8");
    }

    /** The files of sysfs are reported with 4096 bytes, of which there are fewer: a source that shrinks, whenever it is read. */
    @Test
    void contentThatWasNotReadIsNeverGoodAgain() {
        Path shrinking = Path.of("/sys/kernel/uevent_seqnum");
        Needed.here(Files.isReadable(shrinking), "sysfs");
        Run burn = burnish(folder, "burn", shrinking.toString(), "second", "--to", "stdio:disc.iso", "--verify");
        assertThat(burn.exit()).as(burn.toString()).isEqualTo(1);
        assertThat(burn.err()).contains(shrinking.toString());
        assertThat(burn.out()).contains("differs: /uevent_seqnum");

        Run verify = burnish(folder, "verify", "stdio:disc.iso");
        assertThat(verify.exit()).as(verify.toString()).isEqualTo(1);
        assertThat(verify.out()).contains("5 files match", "differs: /uevent_seqnum");
        Run copy = burnish(
                folder,
                "-md5",
                "on",
                "-indev",
                "stdio:disc.iso",
                "-outdev",
                "stdio:copy.iso",
                "-volid",
                "COPY",
                "-commit");
        assertThat(copy.exit()).as(copy.toString()).isEqualTo(32);
        Run check = burnish(folder, "-md5", "on", "-indev", "stdio:copy.iso", "-check_md5_r", "SORRY", "/", "--");
        assertThat(check.exit()).as(check.toString()).isEqualTo(32);
        assertThat(check.all()).contains("MD5 MISMATCH: '/uevent_seqnum'");
    }

    @Test
    void theHeadThatIsMountedAndOlderSessionsAreChecked() throws IOException {
        good("burn", "second", "--to", "stdio:disc.iso");
        good("burn", "first", "--to", "stdio:disc.iso");
        good("verify", "stdio:disc.iso", "--all-sessions");
        String[] media = {"-md5", "on", "-indev", "stdio:disc.iso", "-check_media", "event=SORRY", "--"};
        assertThat(good(media).out()).contains("+ md5_match").doesNotContain("md5_mismatch");

        flip(16 * 2048 + 80);
        Run verify = burnish(folder, "verify", "stdio:disc.iso");
        assertThat(verify.exit()).as(verify.toString()).isEqualTo(1);
        assertThat(verify.out()).contains("head at LBA 0, block 16", "head, blocks 0 to");
        Run files = burnish(folder, "-md5", "on", "-indev", "stdio:disc.iso", "-check_md5_r", "SORRY", "/", "--");
        assertThat(files.exit()).as(files.toString()).isEqualTo(32);
        assertThat(files.all())
                .contains("STRUCTURE MISMATCH: head at LBA 0, LBA 16", "contents and their MD5 checksums match");
        assertThat(burnish(folder, media).exit()).isEqualTo(32);

        flip(16 * 2048 + 80);
        flip(32 * 2048);
        good("verify", "stdio:disc.iso");
        Run all = burnish(folder, "verify", "stdio:disc.iso", "--all-sessions");
        assertThat(all.exit()).as(all.toString()).isEqualTo(1);
        assertThat(all.out()).contains("session, blocks 32 to ", "differs from its checksum");
        assertThat(burnish(folder, "verify", "stdio:disc.iso", "--all-sessions", "--json")
                        .out())
                .startsWith("{\"good\":false,");
        Run older = burnish(folder, media);
        assertThat(older.exit()).as(older.toString()).isEqualTo(32);
        assertThat(older.out())
                .containsPattern("MD5 tag range: +32 , .* 0 md5_mismatch")
                .contains("+ md5_match");
    }

    @Test
    @Peer({"setfacl", "setfattr"})
    void accessControlListsAndAttributesAreKeptOrCountedOnce() throws IOException {
        Path second = folder.resolve("second");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(second)) {
            files = walk.filter(Files::isRegularFile).sorted().limit(2).toList();
        }
        for (Path file : files) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
            Run set = Run.of(folder, "setfacl", "-m", "u:1000:rw", file.toString());
            Needed.here(set.exit() == 0, "a file system with access control lists");
        }
        Run attribute = Run.of(
                folder,
                "setfattr",
                "-n",
                "user.colour",
                "-v",
                "green",
                files.get(0).toString());
        Needed.here(attribute.exit() == 0, "a file system with extended attributes");
        Run burn = good("burn", "second", "--to", "stdio:disc.iso");
        assertThat(burn.err()).doesNotContain("left out");
        String kept = "/second/" + second.relativize(files.get(0));
        Run judge = Run.of(
                folder,
                "xorriso",
                "-for_backup",
                "-indev",
                "disc.iso",
                "-getfacl",
                kept,
                "--",
                "-getfattr",
                kept,
                "--");
        assertThat(judge.out()).containsPattern("user:[^:]+:rw-").contains("user.colour=\"green\"");
        Run xorriso = good("-outdev", "stdio:x.iso", "-map", "second", "/second", "-commit");
        assertThat(xorriso.err())
                .containsOnlyOnce(
                        "Left out of the image : the access control lists of 2 files , the extended attributes of 1"
                                + " files");
        assertThat(good("-indev", "stdio:x.iso", "-find", "/", "-exec", "lsdl", "--")
                        .out())
                .contains("-rw-r-----")
                .doesNotContain("-rw-rw----");
    }

    private void flip(long at) throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("disc.iso").toFile(), "rw")) {
            file.seek(at);
            int was = file.read();
            file.seek(at);
            file.write(was ^ 1);
        }
    }

    private static String lastStart(String toc) {
        Matcher session = Pattern.compile("Session +\\d+ +start +(\\d+)").matcher(toc);
        String start = "";
        while (session.find()) {
            start = session.group(1);
        }
        return start;
    }

    private void extract(String image, String start) {
        same(
                "xorriso",
                "-osirrox",
                "on",
                "-load",
                "sbsector",
                start,
                "-indev",
                "stdio:" + image,
                "-extract",
                "/",
                "out",
                "-chmod_r",
                "u+rwx",
                "/",
                "--",
                "-rollback_end");
    }

    private void same(String... judge) {
        Run run = Run.of(folder, judge);
        assertThat(run.exit()).as(run.toString()).isZero();
    }

    @Test
    void twoDrivesAtOnceGetTheSameSession() throws IOException {
        good("newmedium", "dvd-rw", "disc");
        good("newmedium", "dvd-rw", "disc2");
        Run burn = good("burn", "second", "--to", DRIVE, "--to", "emu:disc2", "--verify");
        assertThat(burn.out()).contains("Verified  emu:disc:", "Verified  emu:disc2:");
        good("read", DRIVE, "a.iso");
        good("read", "emu:disc2", "b.iso");
        assertThat(Files.mismatch(folder.resolve("a.iso"), folder.resolve("b.iso")))
                .isEqualTo(-1);
    }

    @Test
    void driveThatFailsStopsNoOtherAndIsNamed() throws IOException {
        for (String disc : new String[] {"disc", "disc2", "disc3"}) {
            good("newmedium", "dvd-rw", disc);
        }
        Files.writeString(folder.resolve("disc2.faults"), "write nth 3 : power-cut\n");

        Run burn =
                burnish(folder, "burn", "second", "--to", DRIVE, "--to", "emu:disc2", "--to", "emu:disc3", "--verify");

        assertThat(burn.exit()).as(burn.toString()).isEqualTo(1);
        assertThat(burn.out())
                .contains("completed on 2 of 3 drives", "emu:disc2: writing", "lost its power")
                .contains("Verified  emu:disc: good.", "Verified  emu:disc3: good.")
                .doesNotContain("Verified  emu:disc2");
        good("verify", DRIVE);
        good("verify", "emu:disc3");
    }

    @Test
    void damagedFileFailsVerification() throws IOException {
        good("newmedium", "dvd-rw", "disc");
        good("burn", "second", "--to", DRIVE);
        damage(folder.resolve("disc"), Files.readAllBytes(folder.resolve("second/two-3")));
        Run run = burnish(folder, "verify", DRIVE);
        assertThat(run.exit()).as(run.toString()).isEqualTo(1);
        assertThat(run.out()).contains("differs: /second/two-3");
    }

    /** Turns a bit of the burned content where it lies in the medium's file. */
    private static void damage(Path medium, byte[] content) throws IOException {
        byte[] all = Files.readAllBytes(medium);
        for (int at = 0; at + content.length <= all.length; at += 512) {
            if (Arrays.equals(all, at, at + content.length, content, 0, content.length)) {
                try (RandomAccessFile file = new RandomAccessFile(medium.toFile(), "rw")) {
                    file.seek(at + 5000L);
                    file.write(content[5000] ^ 1);
                }
                return;
            }
        }
        throw new AssertionError("the content is not in " + medium);
    }

    @Test
    void missingSourceIsToldAndNothingIsWritten() {
        good("newmedium", "dvd-rw", "disc");
        assertThat(bad(1, "burn", "nowhere", "--to", DRIVE).err()).contains("nowhere", "Nothing was written");
        assertThat(good("toc", DRIVE).out()).contains("blank");
    }

    @Test
    void missingDriveIsTold() {
        assertThat(bad(1, "toc", "emu:nothing").err()).contains("emu:nothing");
    }

    @Test
    void blankMediumCannotBeVerified() {
        good("newmedium", "dvd-rw", "disc");
        assertThat(bad(1, "verify", DRIVE).err()).contains("nothing to verify");
    }

    @Test
    void unknownWordsAreToldWithTheUsage() {
        assertThat(bad(2, "burn", "first", "--too", DRIVE).err()).contains("--too", "Usage: burn");
        assertThat(bad(2, "brun", "first").err()).contains("brun", "help");
    }

    @Test
    void consoleRunsCommandsFromItsInputAndEndsWithExit() throws IOException {
        good("newmedium", "dvd-rw", "disc");
        Path script = Files.writeString(folder.resolve("script"), "toc " + DRIVE + "\nhelp burn\nexit\n");
        Run console = Run.of(
                folder,
                "sh",
                "-c",
                "exec \"$0\" shell < \"$1\"",
                Run.burnishBinary().toString(),
                script.toString());
        assertThat(console.exit()).as(console.toString()).isZero();
        assertThat(console.out()).contains("DVD-RW sequential recording, blank", "--to DRIVE");
    }
}
