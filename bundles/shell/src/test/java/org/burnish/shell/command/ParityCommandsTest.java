package org.burnish.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.felix.service.command.Converter;
import org.burnish.image.BlockSource;
import org.burnish.parity.AugmentedCheck;
import org.burnish.parity.AugmentedRepair;
import org.burnish.parity.BlockRun;
import org.burnish.parity.Parity;
import org.burnish.parity.ParityCheck;
import org.burnish.parity.ParityFacts;
import org.burnish.parity.ParityRange;
import org.burnish.parity.ParityRepair;
import org.burnish.parity.ParityVerdict;
import org.burnish.scsi.DeviceAddress;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.AugmentedChecked;
import org.burnish.shell.text.AugmentedRepaired;
import org.burnish.shell.text.ParityChecked;
import org.burnish.shell.text.ParityRepaired;
import org.burnish.shell.text.ResultConverter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParityCommandsTest {

    private static final ParityFacts FACTS =
            new ParityFacts(640, 500, 500 * 2048, "ab".repeat(32), "MEDIUM", "NEW", 3, 167, 60, 200);

    @TempDir
    Path folder;

    private final Room room = new Room();
    private final List<ParityRange> ranges = new ArrayList<>();
    private final Fake<Parity> parity = Fake.of(Parity.class).on("create", words -> {
        ranges.add((ParityRange) words[0]);
        return FACTS;
    });

    @BeforeEach
    void loadMedium() {
        Fake<BlockSource> blocks = Fake.of(BlockSource.class).on("blocks", any -> 2000L);
        room.drive.on("blocks", any -> blocks.service());
    }

    private Object make(String... words) throws IOException, InterruptedException {
        return new MakeParity(new Jobs(room.operations()), room.drives.service(), parity.service())
                .run(room.session, words);
    }

    private static String words(Object value) {
        return String.valueOf(new ResultConverter().format(value, Converter.INSPECT, null));
    }

    @Test
    void ofADriveTheNewestSessionIsProtected() throws Exception {
        assertThat(words(make("emu:disc", "file")))
                .contains("Parity    file: 200 blocks", "of emu:disc from block 640 on", "60 of each 227 blocks");
        ParityRange range = ranges.get(0);
        assertThat(range.start()).isEqualTo(640);
        assertThat(range.blocks()).isEqualTo(500);
        assertThat(range.volume()).isEqualTo("NEW");
        assertThat(range.forwards()).isTrue();
        assertThat(room.drive.calls()).endsWith("close");
    }

    @Test
    void chosenSessionIsProtected() throws Exception {
        make("emu:disc", "file", "--session", "1");
        assertThat(ranges.get(0).start()).isZero();
        assertThat(ranges.get(0).volume()).isEqualTo("OLD");
    }

    @Test
    void sessionThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> make("emu:disc", "file", "--session", "7"))
                .hasMessageContaining("There is no session 7")
                .hasMessageContaining("[1, 2]");
        assertThat(ranges).isEmpty();
    }

    @Test
    void mediumWithoutAnImageIsProtectedCompletely() throws Exception {
        room.blank();
        make("emu:disc", "file");
        assertThat(ranges.get(0).start()).isZero();
        assertThat(ranges.get(0).blocks()).isEqualTo(2000);
    }

    @Test
    void driveWithoutMediumIsAnError() {
        room.empty();
        assertThatThrownBy(() -> make("emu:disc", "file")).hasMessageContaining("No medium in drive 'emu:disc'");
    }

    @Test
    void fileIsProtectedCompletelyWithItsLastBlock() throws Exception {
        Path image = Files.write(folder.resolve("image.iso"), new byte[5000]);
        room.drive.on("address", any -> new DeviceAddress(DeviceAddress.FILE_SCHEME, image.toString()));
        make("stdio:" + image, "file");
        assertThat(ranges.get(0).bytes()).isEqualTo(5000);
        assertThat(ranges.get(0).start()).isZero();
        assertThat(ranges.get(0).forwards()).isFalse();
    }

    private ParityChecked check(ParityCheck result) throws IOException, InterruptedException {
        parity.on("verify", any -> result);
        return (ParityChecked) new CheckParity(new Jobs(room.operations()), room.drives.service(), parity.service())
                .run(room.session, "emu:disc", "file");
    }

    @Test
    void onlyWhatIsRightWithAWholeParityFileIsGood() throws Exception {
        ParityChecked right = check(new ParityCheck(FACTS, 500, 0, 0, 0, List.of(), 0, 0, ParityVerdict.RIGHT));
        assertThat(right.good()).isTrue();
        assertThat(words(right)).startsWith("Checked   emu:disc: right. ").doesNotContain("repaired");
        ParityChecked worn = check(new ParityCheck(FACTS, 500, 0, 0, 0, List.of(), 4, 0, ParityVerdict.RIGHT));
        assertThat(worn.good()).isFalse();
        assertThat(words(worn)).contains("has lost 4 of its 200 blocks");
    }

    @Test
    void lossesAreListedWithWhatCanBeDone() throws Exception {
        List<BlockRun> runs = List.of(new BlockRun(640, 1), new BlockRun(700, 10));
        ParityChecked lost = check(new ParityCheck(FACTS, 489, 10, 1, 0, runs, 0, 0, ParityVerdict.UNKNOWN));
        assertThat(lost.good()).isFalse();
        assertThat(words(lost))
                .contains("unknown", "489 match, 1 differ, 10 are unreadable", "\n  Block 640\n  Block 700 to 709\n")
                .contains("All of them can be repaired: burnish repair emu:disc file TARGET");
        ParityChecked beyond = check(new ParityCheck(FACTS, 489, 10, 1, 0, runs, 0, 8, ParityVerdict.UNKNOWN));
        assertThat(words(beyond)).contains("8 of them can't be repaired, 3 can");
    }

    private ParityRepaired repair(ParityVerdict whole, List<BlockRun> missing, long outside) throws Exception {
        parity.on("repair", any -> new ParityRepair(FACTS, 20, 20, missing, outside, 0, whole));
        return (ParityRepaired) new Repair(new Jobs(room.operations()), room.drives.service(), parity.service())
                .run(room.session, "emu:disc", "file", "target");
    }

    @Test
    void onlyARepairThatIsRightIsGood() throws Exception {
        ParityRepaired right = repair(ParityVerdict.RIGHT, List.of(), 0);
        assertThat(right.good()).isTrue();
        assertThat(words(right)).contains("target: right. 20 of 20 lost blocks", "SHA-256 abab");
        ParityRepaired wrong = repair(ParityVerdict.WRONG, List.of(), 0);
        assertThat(wrong.good()).isFalse();
        assertThat(words(wrong)).contains("wrong", "Do not use the file");
        ParityRepaired unknown = repair(ParityVerdict.UNKNOWN, List.of(new BlockRun(650, 2)), 0);
        assertThat(unknown.good()).isFalse();
        assertThat(words(unknown)).contains("could not be repaired is zeros in the file:\n  Block 650 to 651");
        assertThat(repair(ParityVerdict.RIGHT, List.of(), 3).good()).isFalse();
    }

    private static AugmentedCheck augmented(long different, long parity, ParityVerdict header, ParityVerdict data) {
        List<BlockRun> runs = different == 0 ? List.of() : List.of(new BlockRun(5, different));
        return new AugmentedCheck(
                "RS03", "0.79.5", 448, 359_295, 170, 900, 0, different, 0, runs, parity, 0, header, data);
    }

    private AugmentedChecked checkAugmented(AugmentedCheck result) throws IOException, InterruptedException {
        parity.on("verifyAugmented", any -> result);
        return (AugmentedChecked) new CheckParity(new Jobs(room.operations()), room.drives.service(), parity.service())
                .run(room.session, "emu:disc");
    }

    @Test
    void withoutAFileTheParityInTheImageIsChecked() throws Exception {
        AugmentedChecked right = checkAugmented(augmented(0, 0, ParityVerdict.RIGHT, ParityVerdict.RIGHT));
        assertThat(right.good()).isTrue();
        assertThat(words(right))
                .startsWith("Checked   emu:disc: right. RS03 of dvdisaster 0.79.5, image of 448 blocks");
        AugmentedChecked wrong = checkAugmented(augmented(3, 2, ParityVerdict.WRONG, ParityVerdict.WRONG));
        assertThat(wrong.good()).isFalse();
        assertThat(words(wrong))
                .contains("\n  Block 5 to 7\n  All of them can be repaired: burnish repair emu:disc TARGET")
                .contains("2 blocks of the parity are lost", "The header of the parity is wrong");
        assertThat(checkAugmented(augmented(0, 1, ParityVerdict.RIGHT, ParityVerdict.RIGHT))
                        .good())
                .isFalse();
    }

    @Test
    void withoutAFileTheParityInTheImageRepairs() throws Exception {
        AugmentedCheck before = augmented(3, 2, ParityVerdict.RIGHT, ParityVerdict.WRONG);
        parity.on(
                "repairAugmented",
                any -> new AugmentedRepair(before, augmented(0, 0, ParityVerdict.RIGHT, ParityVerdict.RIGHT)));
        Repair command = new Repair(new Jobs(room.operations()), room.drives.service(), parity.service());
        AugmentedRepaired repaired = (AugmentedRepaired) command.run(room.session, "emu:disc", "target");
        assertThat(repaired.good()).isTrue();
        assertThat(words(repaired))
                .contains("target: right. 3 blocks of the image and 2 of its parity were lost, 0 can't be repaired");
        parity.on("repairAugmented", any -> new AugmentedRepair(before, before));
        assertThat(((AugmentedRepaired) command.run(room.session, "emu:disc", "target")).good())
                .isFalse();
    }
}
