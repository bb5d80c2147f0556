package org.burnish.recorder.internal.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.burnish.image.ImageFormat;
import org.burnish.image.ImageSession;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.MediumSession;
import org.burnish.media.NextSession;
import org.burnish.mmc.OpticalDrive;
import org.burnish.recorder.SessionSearch;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.SenseData;
import org.burnish.scsi.SenseException;
import org.burnish.scsi.Transport;
import org.junit.jupiter.api.Test;

class ReadableEndTest {

    private static final int CD_RW = 0x0A;
    private static final int DVD_PLUS_RW = 0x1A;

    private final List<Long> reads = new ArrayList<>();
    private final Transport transport = new FakeTransport();

    @Test
    void capacityBeforeTheEndOfTheLastSessionIsCorrectedWhereItsLastDataBlockCanBeRead() throws IOException {
        OpenDrive drive = drive(348, medium(94, new MediumSession(1, 0, 350, 2)));
        assertThat(drive.blocks().blocks()).isEqualTo(350);
        assertThat(drive.medium().orElseThrow().readableBlocks()).isEqualTo(350);
        assertThat(reads).containsExactly(347L);
    }

    @Test
    void capacityBeforeTheEndOfTheLastSessionStaysWhereNothingCanBeReadThere() throws IOException {
        OpenDrive drive = drive(347, medium(94, new MediumSession(1, 0, 350, 2)));
        assertThat(drive.blocks().blocks()).isEqualTo(94);
    }

    @Test
    void capacityBehindTheLastSessionIsBelievedWithoutReading() throws IOException {
        OpenDrive drive = drive(348, medium(350, new MediumSession(1, 0, 350, 2)));
        assertThat(drive.blocks().blocks()).isEqualTo(350);
        assertThat(reads).isEmpty();
    }

    @Test
    void capacityBeforeTheEndOfAnImageOnOverwritableMediumIsCorrectedWhereItCanBeRead() throws IOException {
        OpenDrive drive = drive(2000, overwritable(1344));
        assertThat(drive.sessions()).containsExactly(new ImageSession(1, 32, 1968, "CHAINED"));
        assertThat(drive.blocks().blocks()).isEqualTo(2000);
        assertThat(drive.newest().orElseThrow().whole()).isTrue();
        assertThat(reads).containsExactly(1999L);
    }

    @Test
    void imageThatCannotBeReadToItsEndIsAskedForOnceOnly() throws IOException {
        OpenDrive drive = drive(1344, overwritable(1344));
        drive.sessions();
        drive.sessions();
        assertThat(drive.blocks().blocks()).isEqualTo(1344);
        assertThat(reads).containsExactly(1999L);
    }

    private OpenDrive drive(long readable, Medium medium) throws IOException {
        Services services = new Services(FakeRegistry.context());
        services.addTransport(FakeRegistry.reference(0, Map.of(Transport.SCHEME, "fake"), () -> transport));
        services.addProfile(FakeRegistry.reference(
                0,
                Map.of(MediaProfile.PROFILE, List.of(CD_RW, DVD_PLUS_RW)),
                () -> answering(MediaProfile.class, medium)));
        services.addFormat(FakeRegistry.reference(0, Map.of(ImageFormat.FORMAT, "fake"), ReadableEndTest::format));
        OpenDrive drive = new OpenDrive(
                services,
                services.transport("fake").orElseThrow(),
                new OpticalDrive(new Readable(readable)),
                SessionSearch.REPORTED,
                "com.example.one");
        drive.inspect(medium.profile());
        return drive;
    }

    private static Medium medium(long readable, MediumSession... sessions) {
        return Medium.of(
                        CD_RW,
                        "CD-RW",
                        Medium.State.APPENDABLE,
                        Medium.Traits.of(16, 1)
                                .erasable(true)
                                .multiSession(true)
                                .simulation(true))
                .withSessions(List.of(sessions))
                .withReadable(readable)
                .withOverall(360_000)
                .with(NextSession.sequential(11_750, 300_000));
    }

    private static Medium overwritable(long readable) {
        return Medium.of(
                        DVD_PLUS_RW,
                        "DVD+RW",
                        Medium.State.BLANK,
                        Medium.Traits.of(16, 1)
                                .erasable(true)
                                .overwritable(true)
                                .multiSession(true))
                .withReadable(readable)
                .withOverall(300_000)
                .with(NextSession.overwriting(300_000));
    }

    private static ImageFormat format() {
        return (ImageFormat) Proxy.newProxyInstance(
                ImageFormat.class.getClassLoader(),
                new Class<?>[] {ImageFormat.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "chain" -> List.of(new ImageSession(1, 32, 1968, "CHAINED"));
                    case "probe" -> Optional.empty();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static <T> T answering(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> answer));
    }

    /** Reads zeros up to a block, and nothing from there on. */
    private final class Readable implements ScsiDevice {
        private final long end;

        Readable(long end) {
            this.end = end;
        }

        @Override
        public DeviceAddress address() {
            return new DeviceAddress("fake", "drive");
        }

        @Override
        public int execute(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException {
            long lba = ByteBuffer.wrap(cdb.toByteArray()).getInt(2);
            reads.add(lba);
            if (lba >= end) {
                throw SenseException.of(address(), cdb, SenseData.of(5, 0x21, 0));
            }
            int bytes = data.remaining();
            data.position(data.limit());
            return bytes;
        }

        @Override
        public void close() {}
    }

    private static final class FakeTransport implements Transport {
        @Override
        public List<DeviceAddress> discover() {
            return List.of();
        }

        @Override
        public ScsiDevice open(DeviceAddress address) {
            throw new UnsupportedOperationException();
        }
    }
}
