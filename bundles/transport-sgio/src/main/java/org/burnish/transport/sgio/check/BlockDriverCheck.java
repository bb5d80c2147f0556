package org.burnish.transport.sgio.check;

import java.util.List;
import org.burnish.scsi.health.DriveCheck;
import org.burnish.scsi.health.Finding;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** A drive has only the generic driver: it can be written, and its media not be mounted. */
@Component
public final class BlockDriverCheck implements DriveCheck {

    private final Machine machine;

    /** Made by the component runtime. */
    @Activate
    public BlockDriverCheck() {
        this(Machine.ofSystem());
    }

    BlockDriverCheck(Machine machine) {
        this.machine = machine;
    }

    @Override
    public List<Finding> look() {
        return machine.drives().genericOnly().stream()
                .map(name -> Finding.of(
                        "Media of drive " + machine.tree().dev().resolve(name)
                                + " can't be mounted: the driver of /dev/sr0 is not loaded",
                        "sudo modprobe sr_mod"))
                .toList();
    }
}
