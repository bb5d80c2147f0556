package org.burnish.share.iscsi.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import org.burnish.scsi.BusyException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.SenseData;
import org.burnish.scsi.SenseException;
import org.burnish.scsi.TransportException;
import org.junit.jupiter.api.Test;

class UnitTest {

    private static final byte[] READY = new byte[16];

    private static Result ended(Failure failure) {
        Unit unit = new Unit(new Failing(failure));
        return unit.perform("session", 0, READY, Cdb.Direction.NONE, ScsiDevice.NO_DATA);
    }

    @Test
    void senseDataOfTheDriveArePassedOnByteByByte() {
        byte[] sense = HexFormat.of().parseHex("720311050000000C000A800000000000000001050F");
        Result result = ended((address, cdb) -> SenseException.of(address, cdb, SenseData.parse(sense)));
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.sense()).containsExactly(sense);
    }

    @Test
    void busyDriveIsBusyForTheInitiatorToo() {
        assertThat(ended((address, cdb) -> new BusyException(address, cdb, 0x08)))
                .isEqualTo(Result.BUSY);
    }

    @Test
    void driveThatIsGoneIsACommunicationFailure() {
        assertThat(ended((address, cdb) -> new TransportException("gone")).sense())
                .startsWith(0x70, 0, 4)
                .containsSequence(0x08, 0x00);
    }

    private interface Failure {
        ScsiException of(DeviceAddress address, Cdb cdb);
    }

    /** Fails at every command. */
    private record Failing(Failure failure) implements ScsiDevice {
        @Override
        public DeviceAddress address() {
            return new DeviceAddress("fake", "drive");
        }

        @Override
        public int execute(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException {
            throw failure.of(address(), cdb);
        }

        @Override
        public void close() {}
    }
}
