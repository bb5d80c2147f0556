package org.burnish.scsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TracingDeviceTest {

    private static final Cdb CAPACITY = Cdb.of("READ CAPACITY", Cdb.Direction.IN, 0x25, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final Cdb SELECT = Cdb.of("MODE SELECT", Cdb.Direction.OUT, 0x55, 0x10, 0, 0, 0, 0, 0, 0, 2, 0);

    private final List<String> log = new ArrayList<>();
    private final List<ScsiTrace> traces = new ArrayList<>();
    private SenseData refusal;
    private boolean closed;

    private final ScsiDevice device = new TracingDevice(
            new ScsiDevice() {
                @Override
                public DeviceAddress address() {
                    return new DeviceAddress("emu", "x");
                }

                @Override
                public int maxTransfer() {
                    return 4096;
                }

                @Override
                public int execute(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException {
                    if (refusal != null) {
                        throw SenseException.of(address(), cdb, refusal);
                    }
                    if (cdb.direction() == Cdb.Direction.IN) {
                        data.put(new byte[] {0, 0, 0x0B, 0x7F, 0, 0, 8, 0});
                        return 8;
                    }
                    int sent = data.remaining();
                    data.position(data.limit());
                    return sent;
                }

                @Override
                public void close() {
                    closed = true;
                }
            },
            trace -> {
                traces.add(trace);
                log.add(trace.describe().replaceFirst("\\d+ us", "N us"));
            });

    @Test
    void answerIsLoggedBelowTheCommand() throws ScsiException {
        ByteBuffer data = ByteBuffer.allocateDirect(20).position(4).limit(12);
        assertThat(device.execute(CAPACITY, data, Duration.ofSeconds(1))).isEqualTo(8);
        assertThat(log)
                .containsExactly("READ CAPACITY\n25 00 00 00 00 00 00 00 00 00\nFrom drive: 8b\n"
                        + "00 00 0b 7f 00 00 08 00\n N us\n");
        assertThat(data.position()).isEqualTo(12);
    }

    @Test
    void parameterListIsLoggedAsSent() throws ScsiException {
        device.execute(SELECT, ByteBuffer.allocateDirect(2).put(1, (byte) 7), Duration.ofSeconds(1));
        assertThat(log).containsExactly("MODE SELECT\n55 10 00 00 00 00 00 00 02 00\nTo drive: 2b\n00 07\n N us\n");
    }

    @Test
    void senseIsLoggedAndThrown() {
        refusal = SenseData.of(5, 0x24, 0);
        assertThatThrownBy(() -> device.execute(CAPACITY, ByteBuffer.allocateDirect(8), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalRequestException.class);
        assertThat(log.get(0))
                .contains("+++ sense data = 70 00 05 00 00 00 00 0A 00 00 00 00 24 00 00 00 00 00\n"
                        + "+++ key=5  asc=24h  ascq=00h\n");
        assertThat(traces.get(0).failure()).isPresent();
    }

    @Test
    void payloadIsCountedNotShown() throws ScsiException {
        device.execute(SELECT, ByteBuffer.allocateDirect(2048), Duration.ofSeconds(1));
        assertThat(log.get(0)).endsWith("To drive: 2048b\n N us\n");
    }

    @Test
    void restIsThatOfTheDeviceBehind() {
        assertThat(device.address()).hasToString("emu:x");
        assertThat(device.maxTransfer()).isEqualTo(4096);
        device.close();
        assertThat(closed).isTrue();
    }
}
