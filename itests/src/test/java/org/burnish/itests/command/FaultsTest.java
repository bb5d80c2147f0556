package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Burnish makes of a drive that fails. */
class FaultsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void makeTree() throws IOException {
        Trees.plain(folder.resolve("tree"), "file", 10, 50_000);
    }

    private Run burnish(String... arguments) {
        return Run.burnish(folder, arguments);
    }

    private static Run good(Run run) {
        assertThat(run.exit()).as("%s", run).isZero();
        return run;
    }

    private void medium(String kind) {
        good(burnish("-new_medium", kind, "m"));
    }

    private void plan(String... lines) throws IOException {
        Files.write(folder.resolve("m.faults"), List.of(lines));
    }

    private Run burn(String tree) {
        return burnish("-md5", "on", "-dev", "emu:m", "-blank", "as_needed", "-add", tree, "--");
    }

    private void isWhole() {
        Run check = good(burnish("-md5", "on", "-indev", "emu:m", "-check_md5_r", "sorry", "/", "--"));
        assertThat(check.out()).contains("File contents and their MD5 checksums match.");
    }

    @Test
    void badBlockOfASequentialMediumEndsTheBurnWithItsAddressAndTheSenseData() throws IOException {
        medium("dvd-rw");
        plan("write lba 100 : bad");

        Run run = burn("tree");
        assertThat(run.exit()).as("%s", run).isNotZero();
        assertThat(run.all())
                .contains("failed while writing at LBA 100: Drive 'emu:m' answered WRITE(10) with [3 0C 00]")
                .contains("sense: F0 00 03 00 00 00 64 0A")
                .contains("the session is not complete")
                .doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "write nth 3 : attention 29/00",
                "write nth 3 : busy 08 for 5",
                "write nth 3 : full-cache for 5",
                "synchronize-cache nth 1 : busy 08 for 1",
                "test-unit-ready nth 1 : busy 01 for 1"
            })
    void conditionThatPassesDoesNotEndTheBurn(String fault) throws IOException {
        medium("dvd-rw");
        plan(fault);

        good(burn("tree"));
        isWhole();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lg-gsa-4082b", "pioneer-dvr-216d", "lg-bh14ns48-openbsd", "matshita-notebook", "usb-linux-2.4"})
    void peculiarDriveBurnsAllTheSame(String name) throws IOException {
        medium("dvd-rw");
        plan("drive " + name);

        good(burn("tree"));
        isWhole();
    }

    @Test
    void silentCorruptionIsFoundWithFileAndBlocks() throws IOException {
        medium("dvd-rw");
        // two blocks, since the middle of the last block of a file may be padding
        plan("write lba 200-201 : corrupt");
        good(burn("tree"));
        plan();

        Run check = burnish("-md5", "on", "-indev", "emu:m", "-check_md5_r", "sorry", "/", "--");
        assertThat(check.exit()).as("%s", check).isNotZero();
        Matcher file = Pattern.compile("MD5 MISMATCH: '(/\\S+)'").matcher(check.out());
        assertThat(file.find()).as("%s", check).isTrue();
        assertThat(file.group(1)).startsWith("/tree/file-");

        Run verify = burnish("verify", "emu:m");
        assertThat(verify.exit()).as("%s", verify).isNotZero();
        Matcher blocks = Pattern.compile("differs: " + file.group(1) + ", blocks (\\d+) to (\\d+)")
                .matcher(verify.out());
        assertThat(blocks.find()).as("%s", verify).isTrue();
        assertThat(Integer.parseInt(blocks.group(1))).isLessThanOrEqualTo(201);
        assertThat(Integer.parseInt(blocks.group(2))).isGreaterThanOrEqualTo(200);
    }

    @Test
    void blockThatCannotBeReadIsFoundWithFileAndBlock() throws IOException {
        medium("dvd-rw");
        good(burn("tree"));
        plan("read lba 200 : bad");

        Run verify = burnish("verify", "emu:m");
        assertThat(verify.exit()).as("%s", verify).isNotZero();
        assertThat(verify.out()).containsPattern("unreadable: /tree/file-\\d at block 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dvd-rw", "bd-re"})
    void powerCutInTheMidstOfASessionLeavesTheOlderOnes(String kind) throws IOException {
        Trees.plain(folder.resolve("big"), "big", 1, 20_000_000);
        medium(kind);
        good(burn("tree"));
        plan("write written 5000 : power-cut");

        Run run = burnish("-md5", "on", "-dev", "emu:m", "-add", "big", "--");
        assertThat(run.exit()).as("%s", run).isNotZero();
        assertThat(run.all())
                .contains("Drive 'emu:m' does not answer to WRITE(10): it lost its power")
                .contains("Look after its power and its cable")
                .doesNotContain("Exception", "\tat ");
        plan();
        isWhole();
    }

    @Test
    void driveWhoseCableIsPulledEndsTheRunReadably() throws IOException {
        medium("dvd-rw");
        plan("read-disc-information nth 2 : disconnect");

        Run run = burn("tree");
        assertThat(run.exit()).as("%s", run).isNotZero();
        assertThat(run.all()).contains("it was disconnected").doesNotContain("Exception", "\tat ");
    }

    @Test
    void planWithAMistakeIsToldBeforeAnythingIsWritten() throws IOException {
        medium("dvd-rw");
        plan("write lba x : bad");

        Run run = burn("tree");
        assertThat(run.exit()).as("%s", run).isNotZero();
        assertThat(run.all()).contains("m.faults, line 1: 'x' is not understood; allowed: lba A, A-B or A-");

        Run command = burnish("-emu_fault", "emu:m", "write : explode", "-outdev", "emu:m");
        assertThat(command.exit()).as("%s", command).isNotZero();
        assertThat(command.all()).contains("FAILURE : -emu_fault: ", "'explode' is not understood; allowed: answer");
    }

    @Test
    void examplesOfTheDocumentDoWhatItSays() throws IOException {
        medium("dvd-rw");
        Files.writeString(folder.resolve("my.plan"), "write nth 3 : sense 4/44/00\n");
        Run planned = burnish("-emu_fault", "emu:m", "file:my.plan", "-dev", "emu:m", "-add", "tree", "--");
        assertThat(planned.exit()).as("%s", planned).isNotZero();
        assertThat(planned.all()).contains("[4 44 00]");
        plan();
        good(burnish(
                "-md5",
                "on",
                "-emu_fault",
                "emu:m",
                "write : bad",
                "-emu_fault",
                "emu:m",
                "off",
                "-outdev",
                "emu:m",
                "-blank",
                "as_needed",
                "-add",
                "tree",
                "--"));
        isWhole();
    }

    @Test
    void recordingOfABurnIsReplayedToTheEnd() throws IOException {
        medium("dvd-rw");
        plan("write nth 3 : busy 08 for 2", "write nth 5 : attention 29/00");
        good(recorded("-md5", "on", "-dev", "emu:m", "-add", "tree", "--"));
        String recording = Files.readString(folder.resolve("report/emu_m.scsi"));
        assertThat(recording).contains("=== Drive emu:m opened ", "key=2  asc=04h  ascq=08h", "key=6  asc=29h");

        Run replay = good(burnish("-md5", "on", "-dev", "replay:report/emu_m.scsi", "-add", "tree", "--"));
        assertThat(replay.all())
                .contains("Writing to 'replay:report/emu_m.scsi' completed successfully.")
                .doesNotContain("departs from the recording", "more commands from line");

        Run other = burnish("-dev", "replay:report/emu_m.scsi", "-close", "on", "-add", "tree", "--");
        assertThat(other.exit()).as("%s", other).isNotZero();
        assertThat(other.all())
                .containsPattern("the replay departs from the recording at line \\d+: expected [A-Z].*, got ");
    }

    private Run recorded(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Run.burnishBinary().toString()));
        command.addAll(Arrays.asList(arguments));
        return Run.of(folder, Map.of("BURNISH_SCSI_RECORD", "report"), command);
    }
}
