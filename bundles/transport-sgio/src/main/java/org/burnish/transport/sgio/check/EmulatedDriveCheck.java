package org.burnish.transport.sgio.check;

import java.nio.file.Path;
import java.util.List;
import org.burnish.scsi.health.DriveCheck;
import org.burnish.scsi.health.Finding;
import org.burnish.transport.sgio.LinuxTree;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** All drives are the read-only ones that QEMU emulates itself. */
@Component
public final class EmulatedDriveCheck implements DriveCheck {

    private final Machine machine;

    /** Made by the component runtime. */
    @Activate
    public EmulatedDriveCheck() {
        this(Machine.ofSystem());
    }

    EmulatedDriveCheck(Machine machine) {
        this.machine = machine;
    }

    @Override
    public List<Finding> look() {
        List<Path> drives = LinuxTree.entries(machine.tree().sys().resolve("block"), "sr*");
        if (drives.isEmpty() || !drives.stream().allMatch(EmulatedDriveCheck::isEmulated)) {
            return List.of();
        }
        return List.of(Finding.of(
                        "This virtual machine has only the CD-ROM drive that QEMU emulates, which can't write",
                        Lending.QEMU_NODE)
                .or(Lending.QEMU_SHARE));
    }

    private static boolean isEmulated(Path drive) {
        return LinuxTree.lines(drive.resolve("device/model")).stream()
                .anyMatch(model -> model.strip().equals("QEMU DVD-ROM"));
    }
}
