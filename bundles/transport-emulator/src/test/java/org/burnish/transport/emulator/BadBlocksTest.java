package org.burnish.transport.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.burnish.scsi.DeviceAddress;
import org.burnish.transport.emulator.command.CommandTable;
import org.burnish.transport.emulator.drive.DriveClock;
import org.burnish.transport.emulator.drive.DriveIdentity;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.drive.EmulatorTiming;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.medium.family.MediumFamilies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad places of media, with and without spare areas to replace them. */
class BadBlocksTest {

    @TempDir
    Path folder;

    private Path disc;
    private EmulatedDrive drive;
    private Host host;

    private static final String FORMAT = "04 11 00 00 00 00";
    private static final String SPARE_AREA = "ad 01 00 00 00 00 00 0a 00 10 00 00";

    private EmulatedDrive loaded(Path disc) throws Exception {
        return new EmulatedDrive(
                new DriveIdentity("TEST", "DRIVE", "1", "1", List.of(0x43)),
                () -> Optional.of(MediumFamilies.load(MediumFile.open(disc))),
                false,
                CommandTable.all(),
                EmulatorTiming.OFF,
                DriveClock.SYSTEM);
    }

    private static Host with(EmulatedDrive drive) {
        return new Host(new EmulatedDevice(new DeviceAddress("emu", "disc"), drive, gone -> {}));
    }

    @BeforeEach
    void loadUnformattedDisc() throws Exception {
        disc = folder.resolve("disc");
        new EmulatedMediumFactory().create("bd-re", disc);
        drive = loaded(disc);
        host = with(drive);
    }

    @AfterEach
    void switchOff() throws Exception {
        drive.switchOff();
    }

    private void format(String list) throws Exception {
        host.send(FORMAT, list);
    }

    private void formatWithoutSpares() throws Exception {
        format("00 82 00 08 00 ba 74 00 c4 00 08 00");
    }

    private void formatWithFewestSpares(int subtype) throws Exception {
        format("00 82 00 08 00 b8 74 00 c" + subtype + " 00 10 00");
    }

    @Test
    void badPlaceTellsItsAddress() throws Exception {
        formatWithoutSpares();
        host.write(0, 64, 1);
        drive.setBadBlocks(new BadPlaces(40, 41, true, true));
        assertThat(host.readRefusal(0, 64)).isEqualTo("3 11 00");
        assertThat(host.read(0, 40)).containsOnly(1);
        assertThat(host.read(42, 22)).containsOnly(1);
        assertThat(host.writeRefusal(41, 1)).isEqualTo("3 0C 00");
    }

    @Test
    void badPlacesStayWhenTheTrayWasOpen() throws Exception {
        formatWithoutSpares();
        host.write(0, 64, 1);
        drive.setBadBlocks(new BadPlaces(40, 41, false, true));
        host.send("1b 00 00 00 02 00");
        host.send("1b 00 00 00 03 00");
        assertThat(host.refusal("00 00 00 00 00 00")).isEqualTo("6 28 00");
        assertThat(host.readRefusal(40, 1)).isEqualTo("3 11 00");
    }

    @Test
    void badClusterIsReplacedWhenItIsWritten() throws Exception {
        formatWithFewestSpares(0);
        drive.setBadBlocks(new BadPlaces(40, 65, true, true));
        host.write(0, 128, 3);
        assertThat(host.read(0, 128)).containsOnly(3);
        // two clusters of 32 blocks are bad, of 131072 spare blocks 131008 are free
        assertThat(host.ask(SPARE_AREA)).isEqualTo("00 0e 00 00 00 00 00 00 00 01 ff c0 00 02 00 00");
        host.write(40, 1, 4);
        assertThat(host.ask(SPARE_AREA)).isEqualTo("00 0e 00 00 00 00 00 00 00 01 ff c0 00 02 00 00");
        drive.switchOff();
        drive = loaded(disc);
        drive.setBadBlocks(new BadPlaces(40, 65, true, true));
        assertThat(with(drive).read(40, 1)).containsOnly(4);
        assertThat(with(drive).ask(SPARE_AREA)).isEqualTo("00 0e 00 00 00 00 00 00 00 01 ff c0 00 02 00 00");
    }

    @Test
    void placeThatWentBadAfterWritingCannotBeReadUntilItIsWrittenAgain() throws Exception {
        formatWithFewestSpares(0);
        host.write(0, 64, 3);
        drive.setBadBlocks(new BadPlaces(33, 33, false, true));
        assertThat(host.readRefusal(32, 2)).isEqualTo("3 11 00");
        host.write(32, 32, 5);
        assertThat(host.read(32, 32)).containsOnly(5);
    }

    @Test
    void writingIsRefusedWhenNoSpareIsLeft() throws Exception {
        formatWithFewestSpares(0);
        // 4096 clusters can be replaced
        drive.setBadBlocks(new BadPlaces(0, 4097 * 32 - 1, true, true));
        for (int i = 0; i < 4; i++) {
            host.write(i * 32_768L, 32_768, 1);
        }
        assertThat(host.writeRefusal(4096 * 32, 1)).isEqualTo("3 32 00");
        assertThat(host.ask(SPARE_AREA)).isEqualTo("00 0e 00 00 00 00 00 00 00 00 00 00 00 02 00 00");
        host.write(4097 * 32, 1, 1);
    }

    @Test
    void fullCertificationFindsWhatWasNeverWritten() throws Exception {
        drive.setBadBlocks(new BadPlaces(320, 352, false, true));
        formatWithFewestSpares(2);
        assertThat(host.ask(SPARE_AREA)).isEqualTo("00 0e 00 00 00 00 00 00 00 01 ff c0 00 02 00 00");
    }

    @Test
    void quickCertificationForgetsDefectsThatAreGone() throws Exception {
        drive.setBadBlocks(new BadPlaces(0, 63, true, true));
        formatWithFewestSpares(2);
        drive.setBadBlocks(new BadPlaces(0, 31, true, true));
        formatWithFewestSpares(0);
        assertThat(host.ask(SPARE_AREA)).isEqualTo("00 0e 00 00 00 00 00 00 00 01 ff c0 00 02 00 00");
        formatWithFewestSpares(3);
        assertThat(host.ask(SPARE_AREA)).isEqualTo("00 0e 00 00 00 00 00 00 00 01 ff e0 00 02 00 00");
    }

    @Test
    void streamIsNotVerified() throws Exception {
        formatWithFewestSpares(0);
        drive.setBadBlocks(new BadPlaces(40, 40, true, true));
        host.out("aa 00 00 00 00 20 00 00 00 20 80 00", new byte[32 * 2048]);
        assertThat(host.ask(SPARE_AREA)).isEqualTo("00 0e 00 00 00 00 00 00 00 02 00 00 00 02 00 00");
        assertThat(host.readRefusal(32, 32)).isEqualTo("3 11 00");
        assertThat(host.refusal("2f 00 00 00 00 20 00 00 20 00")).isEqualTo("3 11 00");
        host.out("aa 00 00 00 00 20 00 00 00 20 00 00", new byte[32 * 2048]);
        host.send("2f 00 00 00 00 20 00 00 20 00");
    }

    @Test
    void writingAndVerifyingFindsWhatCannotBeReadWithoutSpares() throws Exception {
        formatWithoutSpares();
        drive.setBadBlocks(new BadPlaces(40, 40, false, true));
        host.write(40, 1, 1);
        assertThat(host.refusal("2e 00 00 00 00 28 00 00 01 00", new byte[2048]))
                .isEqualTo("3 11 00");
    }

    @Test
    void writeOnceDiscWithSpareAreasReplacesToo() throws Exception {
        Path once = folder.resolve("once");
        new EmulatedMediumFactory().create("bd-r", once);
        EmulatedDrive other = loaded(once);
        Host writer = with(other);
        writer.send(FORMAT, "00 82 00 08 00 b8 74 00 c9 00 10 00");
        other.setBadBlocks(new BadPlaces(40, 40, true, true));
        writer.write(0, 64, 1);
        assertThat(writer.read(0, 64)).containsOnly(1);
        assertThat(writer.ask(SPARE_AREA)).isEqualTo("00 0e 00 00 00 00 00 00 00 01 ff e0 00 02 00 00");
        other.switchOff();
    }

    @Test
    void writeOnceDiscWithoutSpareAreasCannotGoPastABadPlace() throws Exception {
        Path once = folder.resolve("once");
        new EmulatedMediumFactory().create("bd-r", once);
        EmulatedDrive other = loaded(once);
        Host writer = with(other);
        other.setBadBlocks(new BadPlaces(40, 40, true, true));
        writer.write(0, 32, 1);
        assertThat(writer.writeRefusal(32, 32)).isEqualTo("3 0C 00");
        assertThat(writer.ask("52 01 00 00 00 01 00 00 10 00")).endsWith("00 00 00 20");
        other.switchOff();
    }
}
