package org.burnish.transport.sgio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.burnish.natives.ErrnoException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.NotReadyException;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.TransportException;
import org.junit.jupiter.api.Test;

class SgDeviceTest {

    private static final Duration LIMIT = Duration.ofMillis(30_000);
    private static final Cdb INQUIRY = Cdb.of("INQUIRY", Cdb.Direction.IN, 0x12, 0, 0, 0, 36, 0);
    private static final Cdb WRITE = Cdb.of("WRITE(10)", Cdb.Direction.OUT, 0x2A, 0, 0, 0, 0, 1, 0, 0, 1, 0);
    private static final Cdb READY = Cdb.of("TEST UNIT READY", Cdb.Direction.NONE, 0, 0, 0, 0, 0, 0);

    private final FakeKernel kernel = new FakeKernel();
    private final SgDevice device = new SgDevice(new DeviceAddress("sg", "/dev/sr0"), kernel, 7);

    @Test
    void dataInGoStraightToTheCallersBufferAtItsPosition() throws ScsiException {
        ByteBuffer data = ByteBuffer.allocateDirect(64).position(8).limit(44);
        kernel.answer(header -> {
            assertThat(header.getInt(0)).isEqualTo('S');
            assertThat(header.getInt(4)).isEqualTo(-3);
            assertThat(header.get(8)).isEqualTo((byte) 6);
            assertThat(header.getInt(12)).isEqualTo(36);
            assertThat(header.getInt(40)).isEqualTo(30_000);
            FakeKernel.pointer(header, 16).setByte(0, (byte) 5);
        });

        assertThat(device.execute(INQUIRY, data, LIMIT)).isEqualTo(36);
        assertThat(data.position()).isEqualTo(44);
        assertThat(data.get(8)).isEqualTo((byte) 5);
        assertThat(kernel.calls).containsExactly("sgio 7 120000002400");
    }

    @Test
    void residualBytesDidNotTravel() throws ScsiException {
        ByteBuffer data = ByteBuffer.allocateDirect(36);
        kernel.answer(header -> header.putInt(72, 31));
        assertThat(device.execute(INQUIRY, data, LIMIT)).isEqualTo(5);
        assertThat(data.position()).isEqualTo(5);
    }

    @Test
    void dataOutAreTakenFromTheCallersBuffer() throws ScsiException {
        ByteBuffer data = ByteBuffer.allocateDirect(4096).put(2048, (byte) 42).position(2048);
        kernel.answer(header -> {
            assertThat(header.getInt(4)).isEqualTo(-2);
            assertThat(FakeKernel.pointer(header, 16).getByte(0)).isEqualTo((byte) 42);
        });
        assertThat(device.execute(WRITE, data, LIMIT)).isEqualTo(2048);
        assertThat(data.hasRemaining()).isFalse();
    }

    @Test
    void commandWithoutDataHasNoDirection() throws ScsiException {
        kernel.answer(header -> {
            assertThat(header.getInt(4)).isEqualTo(-1);
            assertThat(header.getLong(16)).isZero();
        });
        assertThat(device.execute(READY, ScsiDevice.NO_DATA, LIMIT)).isZero();
    }

    @Test
    void senseDataOfACheckConditionBecomeTheirException() {
        kernel.answer(FakeKernel.sense("70 00 02 00 00 00 00 0a 00 00 00 00 3a 01 00 00 00 00"));
        assertThatThrownBy(() -> device.execute(READY, ScsiDevice.NO_DATA, LIMIT))
                .isInstanceOf(NotReadyException.class)
                .hasMessageContaining("/dev/sr0")
                .hasMessageContaining("TEST UNIT READY")
                .hasMessageContaining("3A");
    }

    @Test
    void softErrorAndBusyAreRepeated() throws ScsiException {
        kernel.answer(FakeKernel.status(0, 0x0B, 0)).answer(FakeKernel.status(8, 0, 0));
        device.execute(READY, ScsiDevice.NO_DATA, LIMIT);
        assertThat(kernel.calls).hasSize(3);
    }

    @Test
    void interruptedSystemCallIsRepeated() throws ScsiException {
        kernel.answer(header -> {
            throw FakeKernel.errno(ErrnoException.EINTR);
        });
        device.execute(READY, ScsiDevice.NO_DATA, LIMIT);
        assertThat(kernel.calls).hasSize(2);
    }

    @Test
    void driveThatStaysBusyIsGivenUpWithTheCommandsTime() {
        kernel.answer(FakeKernel.status(8, 0, 0));
        assertThatThrownBy(() -> device.execute(READY, ScsiDevice.NO_DATA, Duration.ofMillis(50)))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("was busy")
                .hasMessageContaining("status 08h");
    }

    @Test
    void lostDriveIsToldWithAllItsStatus() {
        kernel.answer(FakeKernel.status(0, 1, 0));
        assertThatThrownBy(() -> device.execute(READY, ScsiDevice.NO_DATA, LIMIT))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("it is not connected")
                .hasMessageContaining("host status 01h")
                .hasMessageContaining("cable");
    }

    @Test
    void checkConditionWithoutSenseDataIsNoSuccess() {
        kernel.answer(FakeKernel.status(2, 0, 0));
        assertThatThrownBy(() -> device.execute(READY, ScsiDevice.NO_DATA, LIMIT))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("status 02h");
    }

    @Test
    void filteredCommandTellsWhoFilters() {
        kernel.answer(header -> {
            throw FakeKernel.errno(ErrnoException.EPERM);
        });
        assertThatThrownBy(() -> device.execute(WRITE, ByteBuffer.allocateDirect(2048), LIMIT))
                .hasMessageContaining("the kernel filters this command")
                .hasMessageContaining("2a 00 00 00 00 01");
    }

    @Test
    void virtioDiskTellsWhichQemuOptionsWork() {
        FakeKernel filtering = new FakeKernel().answer(header -> {
            throw FakeKernel.errno(ErrnoException.ENOTTY);
        });
        SgDevice disk = new SgDevice(new DeviceAddress("mmc", "/dev/vda"), filtering, 7);
        assertThatThrownBy(() -> disk.execute(READY, ScsiDevice.NO_DATA, LIMIT))
                .hasMessageContaining("SG_IO")
                .hasMessageContaining("virtio-scsi-pci")
                .hasMessageContaining("scsi-generic");
    }

    @Test
    void closedDeviceIsNotAsked() {
        device.close();
        device.close();
        assertThatThrownBy(() -> device.execute(READY, ScsiDevice.NO_DATA, LIMIT))
                .hasMessageContaining("was closed");
        assertThat(kernel.calls).containsExactly("close 7");
    }
}
