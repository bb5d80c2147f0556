package org.burnish.recorder.internal.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.burnish.media.BlankRequest;
import org.burnish.media.BlockForm;
import org.burnish.media.MediaListener;
import org.burnish.media.MediumTrack;
import org.burnish.mmc.OpticalDrive;
import org.burnish.recorder.Drive;
import org.burnish.recorder.DriveDescription;
import org.burnish.recorder.DriveOptions;
import org.burnish.recorder.SessionSearch;
import org.burnish.recorder.internal.FakeScsi;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrivesServiceTest {

    private static final DeviceAddress ADDRESS = new DeviceAddress("fake", "drive");

    private final Services services = new Services(FakeRegistry.context());
    private final Leases leases = new Leases();
    private final DrivesService drives = new DrivesService(services, leases, new DrivesSettings(), "com.example.one");
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Transport transport = new FakeTransport();
    private final FakeRegistry.Reference<Transport> reference =
            FakeRegistry.reference(0, Map.of(Transport.SCHEME, "fake"), () -> transport);

    @BeforeEach
    void transport() {
        services.addTransport(reference);
    }

    @Test
    void openOfAnUnknownSchemeListsTheKnownOnes() {
        assertThatThrownBy(() -> drives.open(new DeviceAddress("iscsi", "//x"), DriveOptions.DEFAULT))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("'iscsi'")
                .hasMessageContaining("can be used now: fake");
    }

    @Test
    void wordThatNamesADriveElsewhereIsNoPlainFile() throws IOException {
        assertThatThrownBy(() -> drives.address("sr0"))
                .isInstanceOf(TransportException.class)
                .hasMessageContainingAll("'sr0'", "write /dev/sr0, or", "write ./sr0");
        // each system with device nodes has this one
        assertThatThrownBy(() -> drives.address("null")).hasMessageContaining("write /dev/null");
        for (String word : List.of("cdrom9", "DVD9", "dvdrw9", "rdisk2", "disk2", "cd0", "D:", "d:\\", "\\\\.\\D:")) {
            assertThatThrownBy(() -> drives.address(word))
                    .as(word)
                    .hasMessageContainingAll("'" + word + "'", "drives that are here", "./" + word);
        }
        for (String word :
                List.of("./sr0", "stdio:sr0", "emu:sr0", "/tmp/sr0", "disk", "disc", "photos.iso", "/dev/sr0")) {
            assertThat(drives.address(word).path()).as(word).isEqualTo(word.substring(word.indexOf(':') + 1));
        }
    }

    @Test
    void fileThatIsNamedLikeADriveIsAFile() throws IOException {
        Path file = Files.createFile(Path.of("sr99"));
        try {
            assertThat(drives.address("sr99")).isEqualTo(new DeviceAddress("stdio", "sr99"));
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void aDriveThatIsNoOpticalOneIsClosedAgain() {
        // FakeScsi answers INQUIRY with zeros: a disk
        assertThatThrownBy(() -> drives.open(ADDRESS, DriveOptions.DEFAULT)).hasMessageContaining("no CD, DVD or BD");
        assertThat(calls).endsWith("closed");
    }

    @Test
    void aTransportThatThrowsWhereItMayNotIsNamedAndTheOthersAreStillFound() {
        services.addTransport(FakeRegistry.reference(1, Map.of(Transport.SCHEME, "bad"), BadTransport::new));
        assertThat(drives.discover())
                .singleElement()
                .satisfies(found -> assertThat(found.address()).isEqualTo(ADDRESS));
        assertThat(calls).contains("closed");
        DeviceAddress bad = new DeviceAddress("bad", "0");
        assertThat(drives.lasting(bad)).isEqualTo(bad);
        assertThatThrownBy(() -> drives.open(bad, DriveOptions.DEFAULT))
                .isInstanceOf(TransportException.class)
                .hasMessageContainingAll("Bundle", "sending command", "drive 'bad:0'", "UnsupportedOperationException");
    }

    @Test
    void driveThatCouldNotBeOpenedIsFreeAgain() {
        assertThatThrownBy(() -> drives.open(ADDRESS, DriveOptions.DEFAULT)).hasMessageContaining("no CD, DVD or BD");
        assertThat(leases.isTaken(ADDRESS)).isFalse();
        services.addTransport(FakeRegistry.reference(1, Map.of(Transport.SCHEME, "fake"), BadTransport::new));
        assertThatThrownBy(() -> drives.open(ADDRESS, DriveOptions.DEFAULT)).hasMessageContaining("sending command");
        assertThat(leases.isTaken(ADDRESS)).isFalse();
    }

    @Test
    void driveThatAnotherBundleHasIsRefusedWithItsNameAndNotTouched() throws IOException {
        Leases.Lease lease = leases.take(ADDRESS, "com.example.other");
        assertThatThrownBy(() -> drives.open(ADDRESS, DriveOptions.DEFAULT))
                .isInstanceOf(TransportException.class)
                .hasMessageContainingAll("'fake:drive'", "'com.example.other'", "Wait until it closes the drive");
        assertThat(drives.discover()).isEmpty();
        DriveDescription told = new DriveDescription(ADDRESS, "rw----", "VENDOR  ", "PRODUCT");
        lease.describe(told);
        assertThat(drives.discover()).containsExactly(told);
        assertThat(calls).isEmpty();
        lease.close();
        drives.discover();
        assertThat(calls).contains("closed");
    }

    @Test
    void addressesOfOneFileAreOneDrive(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("medium"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        leases.take(new DeviceAddress("fake", file.toString()), "com.example.other");
        assertThat(leases.isTaken(new DeviceAddress("other", link.toString()))).isTrue();
        assertThat(leases.isTaken(
                        new DeviceAddress("fake", folder.resolve("none").toString())))
                .isFalse();
    }

    @Test
    void callsOfAnOpenDriveTellWhenItsTransportWentAway() throws IOException {
        Drive drive = new OpenDrive(
                services,
                services.transport("fake").orElseThrow(),
                new OpticalDrive(new FakeScsi(calls)),
                SessionSearch.REPORTED,
                "com.example.one");
        assertThat(drive.sessions()).isEmpty();
        services.removeTransport(reference);
        assertThatThrownBy(drive::sessions)
                .hasMessageContaining("transport 'fake'")
                .hasMessageContaining("is gone");
        assertThat(drives.schemes()).isEmpty();
        drive.close();
        drive.close();
        assertThat(calls.stream().filter("closed"::equals)).hasSize(1);
    }

    @Test
    void blankWithoutAMediumTellsToLoadOne() throws IOException {
        Drive drive = new OpenDrive(
                services,
                services.transport("fake").orElseThrow(),
                new OpticalDrive(new FakeScsi(calls)),
                SessionSearch.REPORTED,
                "com.example.one");
        assertThatThrownBy(() -> drive.blank(new BlankRequest("all", false, false), MediaListener.NONE))
                .hasMessageContaining("no medium in drive 'fake:drive'");
        assertThat(drive.medium()).isEmpty();
    }

    @Test
    void mediumOfAnUnknownProfileIsReadableAndItsProfileIsTold() throws IOException {
        OpenDrive drive = new OpenDrive(
                services,
                services.transport("fake").orElseThrow(),
                new OpticalDrive(new FakeScsi(calls)),
                SessionSearch.REPORTED,
                "com.example.one");
        drive.inspect(0x52);
        assertThat(drive.medium())
                .hasValueSatisfying(medium -> assertThat(medium.name()).contains("52h"));
        assertThat(drive.profile()).isEmpty();
        assertThatThrownBy(drive::formats).hasMessageContaining("profile 52h").hasMessageContaining("are none");
    }

    @Test
    void unknownKindOfMediumListsTheKnownOnes() {
        assertThatThrownBy(() -> drives.newMedium("laserdisc", Path.of("x")))
                .hasMessageContaining("'laserdisc'")
                .hasMessageContaining("are none");
    }

    @Test
    void missingFormatListsTheKnownOnes() {
        assertThatThrownBy(() -> services.format("udf")).hasMessageContaining("'udf'");
    }

    @Test
    void profileNumbersAreTakenInEveryFormAServicePropertyHas() {
        assertThat(ProfileNumbers.of(19)).containsExactly(19);
        assertThat(ProfileNumbers.of(new int[] {19, 20})).containsExactly(19, 20);
        assertThat(ProfileNumbers.of(new Integer[] {19, 20})).containsExactly(19, 20);
        assertThat(ProfileNumbers.of(List.of(67))).containsExactly(67);
        assertThat(ProfileNumbers.of(null)).isEmpty();
    }

    @Test
    void volumeSpaceThatCountsFromTheMediumsBeginningBecomesTheSessionsOwn() {
        MediumTrack appended = new MediumTrack(2, 31328, 2640, BlockForm.DATA);
        assertThat(ImageSessions.ownBlocks(appended, 33805)).isEqualTo(2477);
        assertThat(ImageSessions.ownBlocks(appended, 2477)).isEqualTo(2477);
    }

    @Test
    void permissionsAreReadAndWriteOfOwnerGroupAndOthers() {
        assertThat(Permissions.text(Set.of())).isEqualTo("------");
        assertThat(Permissions.text(PosixFilePermissions.fromString("rwxrw-r-x")))
                .isEqualTo("rwrwr-");
    }

    private final class FakeTransport implements Transport {
        @Override
        public List<DeviceAddress> discover() {
            return List.of(ADDRESS);
        }

        @Override
        public ScsiDevice open(DeviceAddress address) {
            return new FakeScsi(calls);
        }
    }

    /** Opens, and throws at everything else. */
    private static final class BadTransport implements Transport {
        @Override
        public List<DeviceAddress> discover() {
            throw new UnsupportedOperationException();
        }

        @Override
        public DeviceAddress lasting(DeviceAddress address) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ScsiDevice open(DeviceAddress address) {
            return new ScsiDevice() {
                @Override
                public DeviceAddress address() {
                    return address;
                }

                @Override
                public int execute(Cdb cdb, ByteBuffer data, Duration timeout) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void close() {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }
}
