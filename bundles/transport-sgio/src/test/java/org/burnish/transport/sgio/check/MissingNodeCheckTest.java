package org.burnish.transport.sgio.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.burnish.scsi.health.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingNodeCheckTest {

    @TempDir
    Path root;

    private FakeMachine fake;

    @BeforeEach
    void machine() {
        fake = new FakeMachine(root);
    }

    private List<Finding> look() {
        return new MissingNodeCheck(fake.machine()).look();
    }

    @Test
    void driveWithItsNodeIsNoFinding() throws IOException {
        fake.driveWithNode("sr0");
        assertThat(look()).isEmpty();
    }

    @Test
    void missingNodeIsMadeByItsNumbers() throws IOException {
        fake.driveWithNode("sr0").drive("sr1");
        assertThat(look())
                .containsExactly(Finding.of(
                        "The kernel has the drive " + fake.node("sr1") + ", but there is no such node here",
                        "sudo mknod -m 660 " + fake.node("sr1") + " b 11 1 && sudo chgrp cdrom " + fake.node("sr1")));
    }

    @Test
    void missingNodeOfTheGenericDriverIsACharacterDevice() throws IOException {
        fake.file("sys/class/scsi_generic/sg2/device/type", "5\n").file("sys/class/scsi_generic/sg2/dev", "21:2\n");
        assertThat(look())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.mends()).singleElement().asString().contains("sg2 c 21 2"));
    }

    @Test
    void containerIsGivenTheNode() throws IOException {
        fake.container().drive("sr1");
        assertThat(look())
                .singleElement()
                .satisfies(finding -> assertThat(finding.mends())
                        .containsExactly(
                                "docker run --device " + fake.node("sr1") + ":" + fake.node("sr1") + ":rwm ..."));
    }
}
