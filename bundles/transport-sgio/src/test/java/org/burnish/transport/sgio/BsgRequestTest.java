package org.burnish.transport.sgio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.NotReadyException;
import org.burnish.scsi.ScsiException;
import org.junit.jupiter.api.Test;

/** Offsets are those of the system's header on x86-64, typed by hand. */
class BsgRequestTest {

    private static final Duration LIMIT = Duration.ofMillis(30_000);
    private static final Cdb INQUIRY = Cdb.of("INQUIRY", Cdb.Direction.IN, 0x12, 0, 0, 0, 36, 0);
    private static final Cdb WRITE = Cdb.of("WRITE(10)", Cdb.Direction.OUT, 0x2A, 0, 0, 0, 0, 1, 0, 0, 1, 0);

    private final FakeKernel kernel = new FakeKernel();
    private final SgDevice device =
            new SgDevice(new DeviceAddress("mmc", "/dev/bsg/0:0:0:0"), kernel, 7, Request.of(kernel, true));

    private static byte[] cdb(ByteBuffer header) {
        byte[] cdb = new byte[header.getInt(12)];
        new FakePointer(header.getLong(16)).read(0, cdb, 0, cdb.length);
        return cdb;
    }

    @Test
    void commandThatReadsHasItsBufferOnTheWayIn() throws ScsiException {
        ByteBuffer data = ByteBuffer.allocateDirect(36);
        kernel.answer(header -> {
            assertThat(header.getInt(0)).isEqualTo('Q');
            assertThat(header.getLong(4)).isZero();
            assertThat(HexFormat.of().formatHex(cdb(header))).isEqualTo("120000002400");
            assertThat(header.getInt(60)).isZero();
            assertThat(header.getInt(68)).isEqualTo(36);
            assertThat(header.getLong(72)).isZero();
            assertThat(header.getInt(88)).isEqualTo(30_000);
            new FakePointer(header.getLong(80)).setByte(0, (byte) 5);
            header.putInt(136, 4);
        });
        assertThat(device.execute(INQUIRY, data, LIMIT)).isEqualTo(32);
        assertThat(data.get(0)).isEqualTo((byte) 5);
    }

    @Test
    void commandThatWritesHasItsBufferOnTheWayOut() throws ScsiException {
        ByteBuffer data = ByteBuffer.allocateDirect(2048).put(0, (byte) 42);
        kernel.answer(header -> {
            assertThat(header.getInt(60)).isEqualTo(2048);
            assertThat(header.getInt(68)).isZero();
            assertThat(header.getLong(80)).isZero();
            assertThat(new FakePointer(header.getLong(72)).getByte(0)).isEqualTo((byte) 42);
        });
        assertThat(device.execute(WRITE, data, LIMIT)).isEqualTo(2048);
    }

    @Test
    void senseDataOfACheckConditionBecomeTheirException() {
        byte[] sense = HexFormat.of().parseHex("70000200000000" + "0a000000003a0100000000");
        kernel.answer(header -> {
            assertThat(header.getInt(44)).isEqualTo(64);
            new FakePointer(header.getLong(48)).write(0, sense, 0, sense.length);
            header.putInt(108, 8);
            header.putInt(116, 2);
            header.putInt(132, sense.length);
        });
        assertThatThrownBy(() -> device.execute(INQUIRY, ByteBuffer.allocateDirect(36), LIMIT))
                .isInstanceOf(NotReadyException.class)
                .hasMessageContaining("/dev/bsg/0:0:0:0");
    }

    @Test
    void lostDriveIsTold() {
        kernel.answer(header -> header.putInt(112, 1));
        assertThatThrownBy(() -> device.execute(INQUIRY, ByteBuffer.allocateDirect(36), LIMIT))
                .hasMessageContaining("host status 01h");
    }
}
