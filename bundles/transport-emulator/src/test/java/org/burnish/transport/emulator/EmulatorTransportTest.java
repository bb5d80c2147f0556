package org.burnish.transport.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.MediumKind;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.TransportException;
import org.burnish.transport.emulator.drive.DriveClock;
import org.burnish.transport.emulator.drive.EmulatorTiming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening, making and finding emulated media. */
class EmulatorTransportTest {

    @TempDir
    Path folder;

    private final EmulatedMediumFactory factory = new EmulatedMediumFactory();
    private final EmulatorTransport transport = new EmulatorTransport(EmulatorTiming.OFF, DriveClock.SYSTEM);

    private static DeviceAddress emu(Path path) {
        return DeviceAddress.parse("emu:" + path);
    }

    @Test
    void missingMediumFileTellsHowToMakeOne() {
        Path absent = folder.resolve("absent");
        assertThatThrownBy(() -> transport.open(emu(absent)))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("there is no medium file '" + absent + "'. Make a medium");
    }

    @Test
    void fileThatIsNoMediumIsNotTouched() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter"), "Dear reader");
        assertThatThrownBy(() -> transport.open(emu(letter)))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("is no medium file")
                .hasMessageContaining("not touched");
        assertThat(letter).hasContent("Dear reader");
        assertThatThrownBy(() -> transport.open(emu(folder))).hasMessageContaining("names no file");
    }

    @Test
    void mediumInUseIsRefusedUntilItIsReleased() throws Exception {
        Path disc = folder.resolve("disc");
        DeviceAddress address = factory.create("dvd-rw", disc);
        try (ScsiDevice first = transport.open(address)) {
            assertThat(first.address()).isEqualTo(address);
            assertThatThrownBy(() -> transport.open(address))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("in use")
                    .hasMessageContaining("Wait");
        }
        transport.open(address).close();
    }

    @Test
    void releasedDriveTakesNoCommands() throws Exception {
        Host host = new Host(transport.open(factory.create("dvd-rw", folder.resolve("disc"))));
        host.close();
        assertThatThrownBy(() -> host.send("00 00 00 00 00 00")).isInstanceOf(TransportException.class);
    }

    @Test
    void damagedHeaderIsReported() throws Exception {
        Path disc = folder.resolve("disc");
        factory.create("dvd-rw", disc);
        byte[] bytes = Files.readAllBytes(disc);
        java.util.Arrays.fill(bytes, 64 * 1024, bytes.length, (byte) 0);
        Files.write(disc, bytes);
        assertThatThrownBy(() -> transport.open(emu(disc)))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("header");
    }

    @Test
    void openTrayStaysOpenWhileTheProcessLives() throws Exception {
        DeviceAddress address = factory.create("dvd-rw", folder.resolve("disc"));
        try (Host host = new Host(transport.open(address))) {
            host.send("1b 00 00 00 02 00");
        }
        try (Host host = new Host(transport.open(address))) {
            assertThat(host.refusal("00 00 00 00 00 00")).isEqualTo("2 3A 02");
            host.send("1b 00 00 00 03 00");
        }
        try (Host host = new Host(transport.open(address))) {
            host.send("00 00 00 00 00 00");
        }
    }

    @Test
    void mediumThatVanishedFromTheTrayIsNotPresent() throws Exception {
        Path disc = folder.resolve("disc");
        try (Host host = new Host(transport.open(factory.create("dvd-rw", disc)))) {
            host.send("1b 00 00 00 02 00");
            Files.delete(disc);
            host.send("1b 00 00 00 03 00");
            assertThat(host.refusal("00 00 00 00 00 00")).isEqualTo("2 3A 01");
        }
    }

    @Test
    void mediumThatIsNoMediumAnyMoreCannotBeLoaded() throws Exception {
        Path disc = folder.resolve("disc");
        try (Host host = new Host(transport.open(factory.create("dvd-rw", disc)))) {
            host.send("1b 00 00 00 02 00");
            Files.write(disc, new byte[2_000_000]);
            assertThat(host.refusal("1b 00 00 00 03 00")).isEqualTo("4 53 00");
            assertThat(host.refusal("00 00 00 00 00 00")).isEqualTo("2 3A 02");
        }
    }

    @Test
    void mediaInTheDirectoryOfThePropertyAreFound() throws Exception {
        assertThat(transport.discover()).isEmpty();
        factory.create("bd-re", folder.resolve("b.disc"));
        factory.create("dvd-rw", folder.resolve("a.disc"));
        Files.writeString(folder.resolve("letter"), "Dear reader");
        System.setProperty("burnish.emu.dir", folder.toString());
        try {
            assertThat(transport.discover())
                    .containsExactly(emu(folder.resolve("a.disc")), emu(folder.resolve("b.disc")));
        } finally {
            System.clearProperty("burnish.emu.dir");
        }
    }

    @Test
    void mediaThatAreConfiguredAreFoundWhileTheyAreThere() throws Exception {
        EmulatorSettings settings = new EmulatorSettings();
        EmulatorTransport configured = new EmulatorTransport(settings, new EmulatedFaults());
        Path disc = folder.resolve("a.disc");
        settings.configure(Map.of("drives", disc + "," + folder.resolve("letter") + ",\0"));
        assertThat(configured.discover()).isEmpty();
        factory.create("bd-re", disc);
        Files.writeString(folder.resolve("letter"), "Dear reader");
        assertThat(configured.discover()).containsExactly(emu(disc));
        settings.configure(Map.of("directory", folder.toString()));
        assertThat(configured.discover()).containsExactly(emu(disc));
        settings.configure(Map.of());
        assertThat(configured.discover()).isEmpty();
    }

    @Test
    void kindsAreThoseThatWork() {
        assertThat(factory.kinds())
                .extracting(MediumKind::name, MediumKind::blocks)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("dvd-rw", 2_298_496L),
                        org.assertj.core.groups.Tuple.tuple("bd-re", 12_219_392L),
                        org.assertj.core.groups.Tuple.tuple("bd-re-dl", 24_438_784L));
    }

    @Test
    void unknownKindOfMediumIsRefusedWithTheKindsThereAre() {
        Path disc = folder.resolve("disc");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> factory.create("laserdisc", disc))
                .withMessageContaining("no kind of medium 'laserdisc'")
                .withMessageContaining("The emulator makes: cd-r");
        assertThat(disc).doesNotExist();
    }

    @Test
    void existingFileIsNotOverwrittenByANewMedium() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter"), "Dear reader");
        assertThatIOException()
                .isThrownBy(() -> factory.create("dvd-rw", letter))
                .withMessageContaining("was not touched");
        assertThat(letter).hasContent("Dear reader");
        assertThatIOException()
                .isThrownBy(() -> factory.create("dvd-rw", folder.resolve("no/where")))
                .withMessageContaining("does not exist");
    }
}
