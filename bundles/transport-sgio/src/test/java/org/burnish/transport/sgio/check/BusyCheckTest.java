package org.burnish.transport.sgio.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.burnish.scsi.health.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusyCheckTest {

    @TempDir
    Path root;

    private FakeMachine fake;

    @BeforeEach
    void machine() {
        fake = new FakeMachine(root);
    }

    private List<Finding> look() {
        return new BusyCheck(fake.machine()).look();
    }

    @Test
    void idleDriveIsNoFinding() throws IOException {
        fake.driveWithNode("sr0").file("proc/self/mounts", "/dev/sda1 / ext4 rw 0 0\n");
        assertThat(look()).isEmpty();
    }

    @Test
    void mountedMediumIsToBeUnmounted() throws IOException {
        fake.driveWithNode("sr0").file("proc/self/mounts", fake.node("sr0") + " /media/MY\\040DISC iso9660 ro 0 0\n");
        assertThat(look())
                .containsExactly(Finding.of(
                        fake.node("sr0") + " is in use by the file system mounted at /media/MY DISC",
                        "sudo umount '/media/MY DISC'"));
    }

    @Test
    void processThatHasItOpenIsNamedWithTheCommandThatEndsIt() throws IOException {
        fake.driveWithNode("sr0").file("proc/4711/comm", "brasero\n").link("proc/4711/fd/5", fake.node("sr0"));
        assertThat(look())
                .containsExactly(Finding.of(fake.node("sr0") + " is in use by process 4711 (brasero)", "kill 4711"));
    }
}
