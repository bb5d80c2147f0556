package org.burnish.transport.emulator.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders as Linux has them for a stick sdb with two partitions. */
class DiskNodeTest {

    @TempDir
    Path root;

    private Path proc;
    private Path sys;

    @BeforeEach
    void plugIn() throws IOException {
        proc = Files.createDirectories(root.resolve("proc/self")).getParent();
        sys = root.resolve("sys");
        Path disk = device("devices/usb/block/sdb", "8:16");
        for (int part = 1; part <= 2; part++) {
            Path folder = device("devices/usb/block/sdb/sdb" + part, "8:" + (16 + part));
            Files.writeString(folder.resolve("partition"), part + "\n");
        }
        Files.createDirectories(disk.resolve("queue"));
        Files.createDirectories(sys.resolve("dev/block"));
        Files.createSymbolicLink(sys.resolve("dev/block/8:16"), disk);
        Files.createSymbolicLink(sys.resolve("dev/block/8:17"), disk.resolve("sdb1"));
        mounts("36 35 259:2 / / rw shared:1 - ext4 /dev/root rw");
    }

    private Path device(String folder, String number) throws IOException {
        Path made = Files.createDirectories(sys.resolve(folder));
        Files.createDirectories(made.resolve("holders"));
        return Files.writeString(made.resolve("dev"), number + "\n").getParent();
    }

    private void mounts(String... lines) throws IOException {
        Files.writeString(proc.resolve("self/mountinfo"), String.join("\n", lines) + "\n");
    }

    private DiskNode disk() {
        return new DiskNode(proc, sys, "8:16");
    }

    @Test
    void aDiskOfWhichNothingIsMountedIsFree() {
        assertThat(disk().use()).isEmpty();
    }

    @Test
    void aDiskIsInUseWhenOneOfItsPartitionsIsMounted() throws IOException {
        mounts(
                "36 35 259:2 / / rw shared:1 - ext4 /dev/root rw",
                "90 36 8:18 / /media/with\\040blank rw - vfat /dev/sdb2 rw");
        assertThat(disk().use()).contains("sdb2 is mounted at /media/with blank");
        assertThat(new DiskNode(proc, sys, "8:17").use())
                .as("the other partition")
                .isEmpty();
    }

    @Test
    void swapSpaceAndPartsOfOtherVolumesAreInUse() throws IOException {
        Files.writeString(proc.resolve("swaps"), "Filename Type Size Used Priority\n/dev/sdb1 partition 1 0 -2\n");
        assertThat(disk().use()).contains("sdb1 is swap space");
        Files.delete(proc.resolve("swaps"));
        Files.createDirectories(sys.resolve("devices/usb/block/sdb/sdb2/holders/dm-0"));
        assertThat(disk().use()).contains("sdb2 is part of dm-0");
    }

    @Test
    void numbersOfDevicesAreThoseOfGlibc() {
        assertThat(DiskNode.number(0x810)).isEqualTo("8:16");
        assertThat(DiskNode.number(0x10010302L)).isEqualTo("259:65538");
        assertThat(DiskNode.number(0x10302L)).isEqualTo("259:2");
    }

    @Test
    void aFileIsNoDisk() throws IOException {
        assertThat(DiskNode.at(Files.createFile(root.resolve("file")))).isEmpty();
        assertThat(DiskNode.at(root.resolve("none"))).isEmpty();
    }
}
