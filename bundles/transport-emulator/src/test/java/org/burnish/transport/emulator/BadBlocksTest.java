package org.burnish.transport.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.burnish.scsi.DeviceAddress;
import org.burnish.transport.emulator.command.CommandTable;
import org.burnish.transport.emulator.drive.DriveClock;
import org.burnish.transport.emulator.drive.DriveIdentity;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.drive.EmulatorTiming;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.medium.MediumFamilies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad places of media without anything to replace them. */
class BadBlocksTest {

    @TempDir
    Path folder;

    private EmulatedDrive drive;
    private Host host;

    @BeforeEach
    void loadDiscWithoutSpares() throws Exception {
        Path disc = folder.resolve("disc");
        new EmulatedMediumFactory().create("bd-re", disc);
        drive = new EmulatedDrive(
                new DriveIdentity("TEST", "DRIVE", "1", "1", List.of(0x43)),
                () -> java.util.Optional.of(MediumFamilies.load(MediumFile.open(disc))),
                false,
                CommandTable.all(),
                EmulatorTiming.OFF,
                DriveClock.SYSTEM);
        host = new Host(new EmulatedDevice(new DeviceAddress("emu", "disc"), drive, gone -> {}));
        host.send("04 11 00 00 00 00", "00 82 00 08 00 ba 74 00 c4 00 08 00");
        assertThat(host.refusal("00 00 00 00 00 00")).isEqualTo("6 28 00");
    }

    @Test
    void badPlaceTellsItsAddress() throws Exception {
        host.write(0, 64, 1);
        drive.suffer(new BadPlaces(40, 41, true, true));
        assertThat(host.readRefusal(0, 64)).isEqualTo("3 11 00");
        assertThat(host.read(0, 40)).containsOnly(1);
        assertThat(host.read(42, 22)).containsOnly(1);
        assertThat(host.writeRefusal(41, 1)).isEqualTo("3 0C 00");
    }

    @Test
    void badPlacesStayWhenTheTrayWasOpen() throws Exception {
        host.write(0, 64, 1);
        drive.suffer(new BadPlaces(40, 41, false, true));
        host.send("1b 00 00 00 02 00");
        host.send("1b 00 00 00 03 00");
        assertThat(host.refusal("00 00 00 00 00 00")).isEqualTo("6 28 00");
        assertThat(host.readRefusal(40, 1)).isEqualTo("3 11 00");
    }
}
