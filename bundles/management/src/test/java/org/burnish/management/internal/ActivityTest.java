package org.burnish.management.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.burnish.management.DriveState;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.TransportException;
import org.junit.jupiter.api.Test;

class ActivityTest {

    private static final Cdb READY = Cdb.of("TEST UNIT READY", Cdb.Direction.NONE, 0, 0, 0, 0, 0, 0);
    private static final Cdb CONFIGURATION =
            Cdb.of("GET CONFIGURATION", Cdb.Direction.IN, 0x46, 0, 0, 0, 0, 0, 0, 0, 8, 0);
    private static final Cdb WRITE = Cdb.of("WRITE(10)", Cdb.Direction.NONE, 0x2A, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Activity activity = new Activity();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answers = new CountDownLatch(1);

    private DriveState only() {
        assertThat(activity.drives()).hasSize(1);
        return activity.drives().get(0);
    }

    @Test
    void commandsAreCountedAndTheMediumIsWhatTheDriveSays() throws ScsiException {
        ScsiDevice device = activity.decorate(new Stuck("emu:disc"));
        assertThat(only().medium()).isEmpty();
        assertThat(device.execute(CONFIGURATION, ByteBuffer.allocateDirect(8), SECOND))
                .isEqualTo(8);
        assertThatThrownBy(() -> device.execute(READY, ScsiDevice.NO_DATA, SECOND))
                .hasMessage("no");
        assertThat(only().medium()).contains("DVD+R");
        assertThat(only().commands()).isEqualTo(2);
        assertThat(only().failures()).isEqualTo(1);
        assertThat(only().open()).isTrue();
        assertThat(only().sentence()).isEqualTo("The drive 'emu:disc' is open and idle");
        device.close();
        device.close();
        assertThat(only().open()).isFalse();
    }

    @Test
    void driveThatHangsIsReportedAtOnceWithWhatItDoes() throws Exception {
        ScsiDevice device = activity.decorate(new Stuck("emu:disc"));
        Thread writing = new Thread(() -> {
            try {
                device.execute(WRITE, ScsiDevice.NO_DATA, SECOND);
            } catch (ScsiException e) {
                throw new IllegalStateException(e);
            }
        });
        writing.start();
        asked.await();
        assertThat(only().busy())
                .hasValueSatisfying(busy -> assertThat(busy.command()).isEqualTo("WRITE(10)"));
        assertThat(only().sentence()).isEqualTo("The drive 'emu:disc' has been busy with WRITE(10) for 0 s");
        answers.countDown();
        writing.join();
        assertThat(only().busy()).isEmpty();
    }

    @Test
    void closedDrivesAreForgottenWhenTheyAreMany() {
        ScsiDevice open = activity.decorate(new Stuck("emu:a"));
        for (int i = 0; i < 100; i++) {
            activity.decorate(new Stuck("emu:z" + i)).close();
        }
        assertThat(activity.drives())
                .hasSizeLessThan(70)
                .anyMatch(drive -> drive.address().equals("emu:a"));
        open.close();
    }

    /** Has a DVD+R, refuses TEST UNIT READY, and answers WRITE when it may. */
    private final class Stuck implements ScsiDevice {

        private final String address;

        private Stuck(String address) {
            this.address = address;
        }

        @Override
        public DeviceAddress address() {
            return DeviceAddress.parse(address);
        }

        @Override
        public int execute(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException {
            if (cdb.equals(CONFIGURATION)) {
                data.put(new byte[] {0, 0, 0, 4, 0, 0, 0, 0x1B});
                return 8;
            }
            if (cdb.equals(WRITE)) {
                asked.countDown();
                try {
                    answers.await();
                } catch (InterruptedException e) {
                    throw new TransportException("interrupted");
                }
                return 0;
            }
            throw new TransportException("no");
        }

        @Override
        public void close() {}
    }
}
