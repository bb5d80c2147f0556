package org.burnish.transport.sgio.check;

import java.util.List;
import org.burnish.scsi.health.DriveCheck;
import org.burnish.scsi.health.Finding;
import org.burnish.transport.sgio.LinuxTree;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** A virtio disk with blocks of 2048 bytes: a recorder given as it was done before Linux 5.6, which no longer works. */
@Component
public final class VirtioDiskCheck implements DriveCheck {

    private final Machine machine;

    /** Made by the component runtime. */
    @Activate
    public VirtioDiskCheck() {
        this(Machine.ofSystem());
    }

    VirtioDiskCheck(Machine machine) {
        this.machine = machine;
    }

    @Override
    public List<Finding> look() {
        return LinuxTree.entries(machine.tree().sys().resolve("block"), "vd*").stream()
                .filter(disk -> LinuxTree.lines(disk.resolve("queue/logical_block_size"))
                        .contains("2048"))
                .map(disk -> Finding.of(
                                "/dev/" + disk.getFileName()
                                        + " is a virtio disk, which passes no SCSI commands since Linux 5.6: if"
                                        + " it is meant to be an optical drive, it has to come by virtio-scsi",
                                Lending.QEMU_NODE)
                        .or(Lending.QEMU_SHARE))
                .toList();
    }
}
