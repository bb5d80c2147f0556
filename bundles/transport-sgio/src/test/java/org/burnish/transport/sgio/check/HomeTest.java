package org.burnish.transport.sgio.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path root;

    private FakeMachine fake;

    @BeforeEach
    void machine() {
        fake = new FakeMachine(root);
    }

    private Home home() {
        return fake.machine().home();
    }

    @Test
    void machineWithoutSignsIsNeither() throws IOException {
        fake.file("proc/1/cgroup", "0::/init.scope\n").file("sys/class/dmi/id/sys_vendor", "LENOVO\n");
        assertThat(home()).isEqualTo(Home.MACHINE);
    }

    @Test
    void dockerAndPodmanLeaveAFile() throws IOException {
        fake.container();
        assertThat(home()).isEqualTo(Home.CONTAINER);
        assertThat(new FakeMachine(root.resolve("podman"))
                        .file("run/.containerenv", "")
                        .machine()
                        .home())
                .isEqualTo(Home.CONTAINER);
    }

    @Test
    void controlGroupOfTheFirstProcessNamesTheContainer() throws IOException {
        fake.file("proc/1/cgroup", "12:devices:/docker/0123abc\n");
        assertThat(home()).isEqualTo(Home.CONTAINER);
        fake.file("proc/1/cgroup", "0::/kubepods/besteffort/pod1\n");
        assertThat(home()).isEqualTo(Home.CONTAINER);
    }

    @Test
    void vendorOfTheBoardNamesTheVirtualMachine() throws IOException {
        fake.guest();
        assertThat(home()).isEqualTo(Home.GUEST);
    }

    @Test
    void virtioDevicesAreThoseOfAVirtualMachine() throws IOException {
        fake.file("sys/bus/virtio/devices/virtio0/vendor", "0x1af4\n");
        assertThat(home()).isEqualTo(Home.GUEST);
    }

    @Test
    void containerInAVirtualMachineIsAContainer() throws IOException {
        fake.guest().container();
        assertThat(home()).isEqualTo(Home.CONTAINER);
    }
}
