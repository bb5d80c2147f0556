package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user gets wrong, and what the world does to him: a message that helps, and nothing lost. */
class BadInputTest {

    @TempDir
    Path folder;

    @BeforeEach
    void makeTree() throws IOException {
        Trees.plain(folder.resolve("tree"), "file", 10, 50_000);
    }

    private Run burnish(String... arguments) {
        return Run.burnish(folder, arguments);
    }

    private void succeeds(Run run) {
        assertThat(run.exit()).as("%s", run).isZero();
    }

    private static void failsReadably(Run run, String... words) {
        assertThat(run.exit()).as("%s", run).isNotZero();
        assertThat(run.all()).as("%s", run).contains(List.of(words));
        assertThat(run.all()).as("%s", run).doesNotContain("Exception", "\tat ");
    }

    private void stillWhole(String drive) {
        Run check = burnish("-md5", "on", "-indev", drive, "-check_md5_r", "sorry", "/", "--");
        succeeds(check);
        assertThat(check.out()).contains("File contents and their MD5 checksums match.");
    }

    /** What was not read never matches, and is the only thing that does not. */
    private void onlyMismatch(String drive, String path) {
        Run check = burnish("-md5", "on", "-indev", drive, "-check_md5_r", "sorry", "/", "--");
        assertThat(check.exit()).as("%s", check).isEqualTo(32);
        assertThat(check.out().lines().filter(line -> line.startsWith("MD5 MISMATCH")))
                .as("%s", check)
                .containsExactly("MD5 MISMATCH: '" + path + "'");
    }

    @Test
    void driveThatDoesNotExistIsAFailureThatNamesIt() {
        failsReadably(burnish("-indev", "/dev/sr99", "-toc"), "/dev/sr99", "FAILURE");
    }

    @Test
    void mediumFileThatDoesNotExistSaysHowToMakeOne() {
        failsReadably(burnish("-outdev", "emu:nothing", "-toc"), "emu:nothing", "-new_medium");
    }

    @Test
    void unknownSchemeNamesTheKnownOnes() {
        failsReadably(burnish("-outdev", "floppy:a", "-toc"), "floppy", "emu", "stdio");
    }

    @Test
    void unknownMediumKindNamesTheKnownOnes() {
        failsReadably(burnish("-new_medium", "floppy", "m"), "floppy", "dvd-rw", "bd-re");
        assertThat(folder.resolve("m")).doesNotExist();
    }

    @Test
    void newMediumNeverReplacesAFile() throws IOException {
        Files.writeString(folder.resolve("precious"), "precious");

        failsReadably(burnish("-new_medium", "dvd-rw", "precious"), "precious");
        assertThat(folder.resolve("precious")).hasContent("precious");
    }

    @Test
    void foreignFileAsMediumIsNotTouched() throws IOException {
        Files.writeString(folder.resolve("precious"), "precious");

        failsReadably(burnish("-outdev", "emu:precious", "-add", "tree", "--"), "precious");
        assertThat(folder.resolve("precious")).hasContent("precious");
    }

    @Test
    void unknownCommandIsNamed() {
        failsReadably(burnish("-indev", "stdio:x.iso", "-chekc_md5_r"), "chekc_md5_r");
    }

    @Test
    void closedMediumIsRefusedAndStaysWhole() {
        succeeds(burnish("-new_medium", "dvd-rw", "m"));
        succeeds(burnish("-md5", "on", "-dev", "emu:m", "-close", "on", "-add", "tree", "--"));

        failsReadably(burnish("-md5", "on", "-dev", "emu:m", "-map", "tree", "/again"), "closed");
        stillWhole("emu:m");
    }

    @Test
    void imageThatDoesNotFitIsRefusedBeforeTheFirstBlock() throws IOException {
        succeeds(burnish("-new_medium", "dvd-rw", "m"));
        succeeds(burnish("-md5", "on", "-dev", "emu:m", "-add", "tree", "--"));
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("huge").toFile(), "rw")) {
            sparse.setLength(5_000_000_000L);
        }

        Run refused = burnish("-md5", "on", "-dev", "emu:m", "-add", "huge", "--");
        failsReadably(refused, "FAILURE");
        stillWhole("emu:m");
        Run toc = burnish("-outdev", "emu:m", "-toc");
        assertThat(toc.out()).contains("Media summary: 1 session").contains("is appendable");
    }

    @Test
    void missingSourceIsReportedAndTheRestGoesOn() {
        Run run = burnish("-outdev", "stdio:x.iso", "-add", "missing", "tree", "--");

        failsReadably(run, "missing");
    }

    @Test
    void fileThatShrinksAfterItWasAddedIsFilledWithZerosReportedAndNeverMatches() throws Exception {
        Path shrinking = folder.resolve("tree/shrinking");
        resize(shrinking, 300_000);

        String log = changedBetweenAddAndCommit(() -> resize(shrinking, 100));
        assertThat(log).contains("tree/shrinking").containsPattern("xorriso : (SORRY|MISHAP|WARNING) :");
        onlyMismatch("stdio:x.iso", "/tree/shrinking");
    }

    @Test
    void fileThatGrowsAfterItWasAddedIsCutAndReported() throws Exception {
        Path growing = folder.resolve("tree/growing");
        resize(growing, 5000);

        String log = changedBetweenAddAndCommit(() -> resize(growing, 300_000));
        assertThat(log).contains("tree/growing").containsPattern("xorriso : (SORRY|MISHAP|WARNING) :");
        stillWhole("stdio:x.iso");
    }

    @Test
    void fileThatVanishesAfterItWasAddedIsFilledWithZerosReportedAndNeverMatches() throws Exception {
        Path vanishing = folder.resolve("tree/vanishing");
        resize(vanishing, 5000);

        String log = changedBetweenAddAndCommit(() -> Files.delete(vanishing));
        assertThat(log).contains("tree/vanishing").containsPattern("xorriso : (SORRY|MISHAP|FAILURE) :");
        onlyMismatch("stdio:x.iso", "/tree/vanishing");
    }

    private interface Change {
        void make() throws IOException;
    }

    private static void resize(Path path, long length) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(length);
        }
    }

    /** Adds the tree in dialog mode, makes the change once it was added, and only then commits. */
    private String changedBetweenAddAndCommit(Change change) throws Exception {
        Process process = new ProcessBuilder(
                        Run.burnishBinary().toString(),
                        "-md5",
                        "on",
                        "-outdev",
                        "stdio:x.iso",
                        "-add",
                        "tree",
                        "--",
                        "-dialog",
                        "on")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        StringBuilder log = new StringBuilder();
        try (BufferedReader out = process.inputReader();
                BufferedWriter in = process.outputWriter()) {
            readUntil(out, "files added", log);
            change.make();
            in.write("-commit\n-end\n");
            in.flush();
            readUntil(out, null, log);
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
        return log.toString();
    }

    private static void readUntil(BufferedReader out, String words, StringBuilder log) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            log.append(line).append('\n');
            if (words != null && line.contains(words)) {
                return;
            }
        }
    }

    @Test
    void truncatedImageIsRefusedOrReported() throws IOException {
        succeeds(burnish("-md5", "on", "-outdev", "stdio:x.iso", "-add", "tree", "--"));
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("x.iso").toFile(), "rw")) {
            file.setLength(60 * 2048);
        }

        failsReadably(burnish("-md5", "on", "-indev", "stdio:x.iso", "-check_md5_r", "sorry", "/", "--"), "x.iso");
    }

    @Test
    void damagedTreeIsRefusedByItsChecksum() throws IOException {
        succeeds(burnish("-md5", "on", "-outdev", "stdio:x.iso", "-add", "tree", "--"));
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("x.iso").toFile(), "rw")) {
            file.seek(51 * 2048 + 100);
            file.write(0xFF);
        }

        Run run = burnish("-md5", "on", "-indev", "stdio:x.iso", "-check_md5_r", "sorry", "/", "--");
        failsReadably(run, "xorriso : ");
        assertThat(run.exit()).isEqualTo(5);
    }

    @Test
    void checkOfAnImageWithoutChecksumsIsNoSuccess() {
        succeeds(burnish("-outdev", "stdio:x.iso", "-add", "tree", "--"));

        Run run = burnish("-md5", "on", "-indev", "stdio:x.iso", "-check_md5_r", "sorry", "/", "--");
        failsReadably(run, "xorriso : ");
        assertThat(run.out()).doesNotContain("checksums match");
    }

    @Test
    void checkOfChecksumsThatWereNotLoadedIsNoSuccess() {
        succeeds(burnish("-md5", "on", "-outdev", "stdio:x.iso", "-add", "tree", "--"));

        Run run = burnish("-indev", "stdio:x.iso", "-check_md5_r", "sorry", "/", "--");
        failsReadably(run, "xorriso : ");
        assertThat(run.out()).doesNotContain("checksums match");
    }
}
