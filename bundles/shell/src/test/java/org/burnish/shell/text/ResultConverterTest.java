package org.burnish.shell.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.felix.service.command.Converter;
import org.burnish.image.CheckRange;
import org.burnish.image.Checksum;
import org.burnish.operations.Burned;
import org.burnish.operations.Checked;
import org.burnish.operations.Copied;
import org.burnish.recorder.MediumReader;
import org.burnish.recorder.Outcome;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.health.Finding;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.FileCheck;
import org.burnish.verifier.Mismatch;
import org.burnish.verifier.RangeCheck;
import org.junit.jupiter.api.Test;

class ResultConverterTest {

    private static final DeviceAddress EMU = DeviceAddress.parse("emu:disc");
    private static final RangeCheck TREE = new RangeCheck(
            new CheckRange("tree", 32, 8, 40, new Checksum("MD5", "0".repeat(32))),
            CheckResult.MATCHES,
            Optional.empty(),
            -1,
            "");

    private final ResultConverter converter = new ResultConverter();

    private String words(Object value) {
        return String.valueOf(converter.format(value, Converter.INSPECT, converter));
    }

    private static Checked checked(CheckResult result, long matching, List<RangeCheck> ranges) {
        return new Checked(
                EMU, new FileCheck(result, matching, 0, 4096, List.of(), List.of()), ranges, List.of(), List.of());
    }

    @Test
    void matchingFilesAndRangesAreGood() {
        Checked checked = checked(CheckResult.MATCHES, 3, List.of(TREE));
        assertThat(checked.good()).isTrue();
        assertThat(words(checked)).contains("emu:disc: good", "3 files match");
    }

    @Test
    void namesFromMediaCannotOperateTheTerminalNorForgeLines() {
        Mismatch evil = new Mismatch("/a\u001B[2J\nVerified  good", List.of(), "", "");
        Checked checked = new Checked(
                EMU,
                new FileCheck(CheckResult.MISMATCH, 0, 0, 0, List.of(evil), List.of()),
                List.of(),
                List.of(),
                List.of("volume \u009B31m"));
        assertThat(words(checked))
                .contains("  differs: /a\\e[2J\\nVerified  good", "  volume \\302\\23331m")
                .doesNotContain("\u001B", "\u009B", "\nVerified  good");
    }

    @Test
    void findingsHaveTheirMendsBelowThem() {
        Finding finding = Finding.of("/dev/sr0 is in use by process 7 (vlc)", "kill 7", "sudo kill 7");
        assertThat(words(new Diagnosis(9, List.of(finding))))
                .isEqualTo("/dev/sr0 is in use by process 7 (vlc).\n    kill 7\n    sudo kill 7");
        assertThat(words(new Diagnosis(9, List.of()))).contains("Nothing was found", "9 checks");
    }

    @Test
    void imageWithoutChecksumsIsNotGood() {
        Checked checked = new Checked(
                EMU,
                new FileCheck(CheckResult.NOT_RECORDED, 0, 5, 0, List.of(), List.of()),
                List.of(),
                List.of(),
                List.of());
        assertThat(checked.good()).isFalse();
        assertThat(words(checked)).contains("nothing was proved");
    }

    private static Checked image(CheckResult result, long unreadableAt, List<String> warnings) {
        CheckRange written = new CheckRange("image", 0, 8, -1, new Checksum("SHA-256", "a".repeat(64)));
        return new Checked(
                EMU,
                new FileCheck(CheckResult.NOT_RECORDED, 0, 0, 0, List.of(), List.of()),
                List.of(new RangeCheck(written, result, Optional.empty(), unreadableAt, "")),
                List.of(),
                warnings);
    }

    @Test
    void imageThatWasReadBackIsVerifiedWithItsChecksum() {
        assertThat(words(image(CheckResult.MATCHES, -1, List.of())))
                .startsWith("Verified  emu:disc: good, the medium holds the image. 8 blocks")
                .contains("SHA-256", "aaaaaaaa");
    }

    @Test
    void imageThatDiffersOrCannotBeReadIsNeverCalledVerified() {
        assertThat(words(image(CheckResult.MISMATCH, -1, List.of())))
                .startsWith("Not verified emu:disc: the medium does not hold the image.")
                .contains("image, blocks 0 to 7: differs from its checksum");
        assertThat(words(image(CheckResult.UNREADABLE, 3, List.of())))
                .startsWith("Not verified")
                .contains("unreadable at block 3");
        assertThat(words(image(CheckResult.MATCHES, -1, List.of("it is short"))))
                .startsWith("Not verified")
                .contains("it is short");
    }

    @Test
    void matchingFilesWithoutSessionChecksumAreNotGood() {
        assertThat(checked(CheckResult.MATCHES, 3, List.of()).good()).isFalse();
    }

    @Test
    void failedDriveIsNamedWithWhatWasDone() {
        Outcome outcome = new Outcome(
                Outcome.State.FAILED,
                0,
                100,
                50,
                0,
                List.of(new Outcome.DriveFailure(0, "Writing block 50", false, new IOException("it burns"))));
        Burned burned = new Burned(List.of(EMU), 1, outcome, Duration.ofSeconds(1), List.of());
        assertThat(burned.good()).isFalse();
        assertThat(words(burned)).contains("failed", "emu:disc: Writing block 50: it burns");
    }

    @Test
    void unreadableSourceFileIsNotGood() {
        Outcome outcome = new Outcome(Outcome.State.COMPLETED, 0, 100, 250, 2, List.of());
        Burned burned = new Burned(List.of(EMU), 1, outcome, Duration.ofSeconds(1), List.of());
        assertThat(burned.good()).isFalse();
        assertThat(words(burned)).contains("2 source files could not be read", "250 blocks written in 1.0 s");
    }

    @Test
    void unreadableBlocksOfACopyAreTold() {
        Copied copied = new Copied(Path.of("x.iso"), new MediumReader.Copy(10, 2, 7), OptionalLong.empty());
        assertThat(copied.good()).isFalse();
        assertThat(words(copied)).contains("2 blocks unreadable from block 7").doesNotContain("session");
    }

    @Test
    void copyWhoseNewestSessionIsNotFoundByItselfSaysHow() {
        Copied copied = new Copied(Path.of("x.iso"), new MediumReader.Copy(10, 0, -1), OptionalLong.of(31312));
        assertThat(words(copied)).contains("burnish -load sbsector 31312 -indev x.iso");
    }

    @Test
    void strangeValueIsLeftToOthers() {
        assertThat(converter.format(42, Converter.INSPECT, converter)).isNull();
    }
}
