package org.burnish.transport.sgio.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.burnish.scsi.health.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RightsCheckTest {

    @TempDir
    Path root;

    private FakeMachine fake;

    @BeforeEach
    void machine() {
        fake = new FakeMachine(root);
    }

    private List<String> mends() {
        List<Finding> found = new RightsCheck(fake.machine()).look();
        assertThat(found).hasSize(1);
        return found.get(0).mends();
    }

    private FakeMachine denied(String group, String mode) throws IOException {
        return fake.driveWithNode("sr0").rights("sr0", new NodeRights("root", group, mode, false));
    }

    @Test
    void nodeThatMayBeUsedIsNoFinding() throws IOException {
        fake.driveWithNode("sr0");
        assertThat(new RightsCheck(fake.machine()).look()).isEmpty();
    }

    @Test
    void findingHasUserAndRights() throws IOException {
        denied("cdrom", "rw-rw----");
        assertThat(new RightsCheck(fake.machine()).look())
                .singleElement()
                .extracting(Finding::what)
                .isEqualTo(fake.node("sr0")
                        + " may not be read and written by user joe (rw-rw----, owner root, group cdrom)");
    }

    @Test
    void groupThatMayUseItIsToBeJoined() throws IOException {
        denied("optical", "rw-rw----");
        assertThat(mends()).containsExactly("sudo usermod -aG optical joe    and log in anew");
    }

    @Test
    void memberOfTheGroupHasToLogInAnew() throws IOException {
        denied("cdrom", "rw-rw----").file("etc/group", "root:x:0:\ncdrom:x:24:amy,joe\n");
        assertThat(mends()).singleElement().asString().startsWith("newgrp cdrom ");
    }

    @Test
    void nodeInAGroupOfMightGetsAnUdevRule() throws IOException {
        denied("disk", "rw-rw----");
        assertThat(mends())
                .hasSize(2)
                .first()
                .asString()
                .contains("KERNEL==\"sr0\", GROUP=\"cdrom\", MODE=\"0660\"", "/etc/udev/rules.d/", "udevadm trigger");
    }

    @Test
    void nodeThatItsGroupMayOnlyReadGetsAnUdevRule() throws IOException {
        denied("cdrom", "rw-r-----");
        assertThat(mends()).first().asString().contains("KERNEL==");
    }

    @Test
    void containerIsGivenTheRights() throws IOException {
        denied("cdrom", "rw-rw----").container();
        assertThat(mends()).first().asString().endsWith(":rwm ...");
    }
}
