package org.burnish.transport.sgio.check;

import java.util.List;
import org.burnish.scsi.DriveRemedies;
import org.burnish.scsi.health.DriveCheck;
import org.burnish.scsi.health.Finding;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The kernel has no optical drive. */
@Component
public final class NoDriveCheck implements DriveCheck {

    private final Machine machine;

    /** Made by the component runtime. */
    @Activate
    public NoDriveCheck() {
        this(Machine.ofSystem());
    }

    NoDriveCheck(Machine machine) {
        this.machine = machine;
    }

    @Override
    public List<Finding> look() {
        return machine.drives().places().isEmpty() ? List.of(finding()) : List.of();
    }

    private Finding finding() {
        return switch (machine.home()) {
            case CONTAINER ->
                Finding.of("This container has no optical drive", Lending.container("/dev/sr0"))
                        .or(Lending.SOFTWARE);
            case GUEST ->
                Finding.of("This virtual machine has no optical drive", Lending.QEMU_NODE)
                        .or(Lending.QEMU_SHARE)
                        .or(DriveRemedies.system("sudo modprobe -a sr_mod sg"))
                        .or(Lending.SOFTWARE);
            case MACHINE ->
                Finding.of("This machine has no optical drive that the kernel knows", "sudo modprobe -a sr_mod sg")
                        .or(Lending.SOFTWARE);
        };
    }
}
