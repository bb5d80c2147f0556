package org.burnish.transport.sgio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.burnish.natives.ErrnoException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.TransportException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SgioTransportTest {

    private static final Cdb READY = Cdb.of("TEST UNIT READY", Cdb.Direction.NONE, 0, 0, 0, 0, 0, 0);

    @TempDir
    Path root;

    private final FakeKernel kernel = new FakeKernel();
    private SgioTransport transport;

    @BeforeEach
    void machine() throws IOException {
        transport = new SgioTransport(kernel, tree(root));
        file("proc/sys/dev/cdrom/info", "CD-ROM information, Id: cdrom.c 3.20 2003/12/17\n\ndrive name:\t\tsr1\tsr0\n");
        file("sys/class/scsi_generic/sg0/device/type", "5\n");
        Files.createDirectories(root.resolve("sys/class/scsi_generic/sg0/device/block/sr0"));
        file("sys/class/scsi_generic/sg1/device/type", "0\n");
        file("sys/class/scsi_generic/sg3/device/type", "5\n");
        for (String node : new String[] {"sr0", "sr1", "sg0", "sg1", "sg3"}) {
            file("dev/" + node, "");
        }
    }

    private Path file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private DeviceAddress node(String name) {
        return new DeviceAddress("sg", root.resolve("dev/" + name).toString());
    }

    @Test
    void drivesAreThoseOfTheBlockDriverAndThoseThatOnlyTheGenericOneHas() {
        assertThat(transport.discover()).containsExactly(node("sr0"), node("sr1"), node("sg3"));
    }

    @Test
    void driveWithoutANodeIsLeftOut() throws IOException {
        Files.delete(root.resolve("dev/sr1"));
        assertThat(transport.discover()).containsExactly(node("sr0"), node("sg3"));
    }

    @Test
    void machineWithoutAnyDriverHasNoDrives() {
        Path none = root.resolve("none");
        assertThat(new SgioTransport(kernel, new LinuxTree(none, none, none)).discover())
                .isEmpty();
    }

    @Test
    void lastingAddressIsALinkToTheNode() throws IOException {
        Path links = Files.createDirectories(root.resolve("dev/disk/by-id"));
        Files.createSymbolicLink(links.resolve("ata-OTHER"), Path.of("../../sr1"));
        Files.createSymbolicLink(links.resolve("usb-RECORDER"), Path.of("../../sr0"));
        assertThat(transport.lasting(node("sr0"))).isEqualTo(node("disk/by-id/usb-RECORDER"));
        assertThat(transport.lasting(node("sg3"))).isEqualTo(node("sg3"));
    }

    @Test
    void linkNamedByTheDriveOutdoesThatNamedByItsPlace() throws IOException {
        link("dev/disk/by-path/pci-0000:00:1f.2-ata-3", "../../sr0");
        assertThat(transport.lasting(node("sr0"))).isEqualTo(node("disk/by-path/pci-0000:00:1f.2-ata-3"));
        link("dev/disk/by-id/ata-RECORDER", "../../sr0");
        assertThat(transport.lasting(node("sr0"))).isEqualTo(node("disk/by-id/ata-RECORDER"));
    }

    @Test
    void linkNamedByTheMediumDoesNotLast() throws IOException {
        link("dev/disk/by-label/ISOIMAGE", "../../sr0");
        link("dev/disk/by-uuid/2026-11-23", "../../sr0");
        assertThat(transport.lasting(node("sr0"))).isEqualTo(node("sr0"));
    }

    @Test
    void withoutThoseItIsTheLinkThatTellsWhatTheDriveIsForTheWriterFirst() throws IOException {
        link("dev/cdrom", "sr0");
        link("dev/dvdrw1", "sr1");
        link("dev/dvd", "sr0");
        link("dev/cdrw", "sr0");
        assertThat(transport.lasting(node("sr0"))).isEqualTo(node("cdrw"));
        assertThat(transport.lasting(node("sr1"))).isEqualTo(node("dvdrw1"));
    }

    private void link(String name, String target) throws IOException {
        Path link = root.resolve(name);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of(target));
    }

    @Test
    void nodeOfBsgGetsRequestsOfItsOwnForm() throws Exception {
        transport = new SgioTransport(kernel, tree(root.toRealPath()));
        file("dev/bsg/0:0:0:0", "");
        link("dev/recorder", "bsg/0:0:0:0");
        kernel.answer(header -> assertThat(header.getInt(0)).isEqualTo('Q'));
        try (ScsiDevice device = transport.open(node("recorder"))) {
            device.execute(READY, ScsiDevice.NO_DATA, Duration.ofSeconds(1));
        }
        kernel.answer(header -> assertThat(header.getInt(0)).isEqualTo('S'));
        try (ScsiDevice device = transport.open(node("sg0"))) {
            device.execute(READY, ScsiDevice.NO_DATA, Duration.ofSeconds(1));
        }
    }

    private static LinuxTree tree(Path root) {
        return new LinuxTree(root.resolve("sys"), root.resolve("proc"), root.resolve("dev"));
    }

    @Test
    void openIsExclusiveAndLocksTheNodeBehindALink() throws Exception {
        Files.createSymbolicLink(root.resolve("dev/dvd"), Path.of("sr0"));
        try (ScsiDevice device = transport.open(node("dvd"))) {
            assertThat(device.address()).isEqualTo(node("dvd"));
        }
        String path = root.resolve("dev/sr0").toRealPath().toString();
        assertThat(kernel.calls).containsExactly("open " + path + " 80882", "lock 7", "close 7");
    }

    @Test
    void busyDriveIsOpenedWhenItIsFree() throws Exception {
        kernel.refusals.add(FakeKernel.errno(ErrnoException.EBUSY));
        transport.open(node("sr0")).close();
        assertThat(kernel.calls).hasSize(4);
    }

    @Test
    void driveThatIsHeldByAnotherNamesIt() throws IOException {
        String path = root.resolve("dev/sr0").toRealPath().toString();
        file("proc/self/mounts", path + " /media/my\\040disc iso9660 ro 0 0\n");
        file("proc/4711/comm", "brasero\n");
        Files.createDirectories(root.resolve("proc/4711/fd"));
        Files.createSymbolicLink(root.resolve("proc/4711/fd/3"), Path.of(path));
        kernel.lock = FakeKernel.errno(ErrnoException.EAGAIN);

        assertThatThrownBy(() -> transport.open(node("sr0")))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("in use by the file system mounted at /media/my disc, process 4711 (brasero)");
        assertThat(kernel.calls).contains("close 7");
    }

    @Test
    void missingRightTellsTheCommandThatGrantsIt() {
        kernel.refusals.add(FakeKernel.errno(ErrnoException.EACCES));
        assertThatThrownBy(() -> transport.open(node("sr0")))
                .hasMessageContaining("permission")
                .hasMessageContaining("setfacl -m u:$USER:rw ");
    }

    @Test
    void missingNodeIsTold() {
        assertThatThrownBy(() -> transport.open(node("sr9"))).hasMessageContaining("no such node");
    }

    @Test
    void missingNativeLibraryIsToldAtOpening() {
        kernel.missing = new UnsupportedOperationException("there is no library");
        SgioTransport foreign = new SgioTransport(kernel, LinuxTree.ofSystem());
        assertThatThrownBy(() -> foreign.open(node("sr0")))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("no library")
                .hasMessageContaining("emu:, stdio: and iscsi: work everywhere");
    }
}
