package org.burnish.transport.sgio.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.burnish.scsi.health.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoDriveCheckTest {

    @TempDir
    Path root;

    private FakeMachine fake;

    @BeforeEach
    void machine() {
        fake = new FakeMachine(root);
    }

    private List<Finding> look() {
        return new NoDriveCheck(fake.machine()).look();
    }

    @Test
    void machineWithADriveHasNoFinding() throws IOException {
        fake.driveWithNode("sr0");
        assertThat(look()).isEmpty();
    }

    @Test
    void driveWithoutANodeIsForAnotherCheck() throws IOException {
        fake.drive("sr0");
        assertThat(look()).isEmpty();
    }

    @Test
    void machineWithoutADriveIsToldOfTheModulesAndOfDrivesInSoftware() {
        assertThat(look())
                .singleElement()
                .satisfies(finding -> assertThat(finding.mends())
                        .contains("sudo modprobe -a sr_mod sg")
                        .anyMatch(mend -> mend.contains("emulated drive")));
    }

    @Test
    void containerIsToldTheOptionOfItsEngine() throws IOException {
        fake.container();
        assertThat(look())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.mends()).contains("docker run --device /dev/sr0:/dev/sr0:rwm ..."));
    }

    @Test
    void guestIsToldTheOptionsOfQemu() throws IOException {
        fake.guest();
        assertThat(look())
                .singleElement()
                .satisfies(finding -> assertThat(finding.mends())
                        .anyMatch(mend ->
                                mend.contains("-device virtio-scsi-pci") && mend.contains("-device scsi-generic")));
    }
}
