package org.burnish.transport.sgio.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriverChecksTest {

    @TempDir
    Path root;

    private FakeMachine fake;

    @BeforeEach
    void machine() {
        fake = new FakeMachine(root);
    }

    @Test
    void driveWithBothDriversIsNoFinding() throws IOException {
        fake.file("sys/class/scsi_generic/sg0/device/type", "5\n")
                .file("sys/class/scsi_generic/sg0/device/block/sr0/dev", "11:0\n");
        assertThat(new BlockDriverCheck(fake.machine()).look()).isEmpty();
    }

    @Test
    void driveOfTheGenericDriverAloneNeedsAModule() throws IOException {
        fake.file("sys/class/scsi_generic/sg0/device/type", "5\n");
        assertThat(new BlockDriverCheck(fake.machine()).look())
                .singleElement()
                .satisfies(finding -> assertThat(finding.mends()).containsExactly("sudo modprobe sr_mod"));
    }

    @Test
    void qemusOwnDriveAloneCannotWrite() throws IOException {
        fake.guest().file("sys/block/sr0/device/model", "QEMU DVD-ROM    \n");
        assertThat(new EmulatedDriveCheck(fake.machine()).look())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.mends()).first().asString().contains("scsi-generic"));
    }

    @Test
    void qemusOwnDriveBesideARecorderIsNoFinding() throws IOException {
        fake.guest()
                .file("sys/block/sr0/device/model", "QEMU DVD-ROM    \n")
                .file("sys/block/sr1/device/model", "BD RW BD-5300S  \n");
        assertThat(new EmulatedDriveCheck(fake.machine()).look()).isEmpty();
    }

    @Test
    void virtioDiskWithBlocksOfADiscIsToldWhatWorksNow() throws IOException {
        fake.guest()
                .file("sys/block/vda/queue/logical_block_size", "512\n")
                .file("sys/block/vdb/queue/logical_block_size", "2048\n");
        assertThat(new VirtioDiskCheck(fake.machine()).look())
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).startsWith("/dev/vdb "))
                .satisfies(finding ->
                        assertThat(finding.mends()).first().asString().contains("virtio-scsi-pci"));
    }
}
