package org.burnish.transport.sgio.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burnish.scsi.health.DriveCheck;
import org.burnish.scsi.health.Finding;
import org.burnish.transport.sgio.Holder;
import org.burnish.transport.sgio.Holders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** A drive is in use by another program, or its medium is mounted. */
@Component
public final class BusyCheck implements DriveCheck {

    private final Machine machine;

    /** Made by the component runtime. */
    @Activate
    public BusyCheck() {
        this(Machine.ofSystem());
    }

    BusyCheck(Machine machine) {
        this.machine = machine;
    }

    @Override
    public List<Finding> look() {
        List<Finding> found = new ArrayList<>();
        for (Path node : machine.drives().find()) {
            List<Holder> holders = Holders.of(machine.tree(), node);
            if (!holders.isEmpty()) {
                found.add(Finding.of(
                        node + " is in use by "
                                + String.join(
                                        ", ",
                                        holders.stream().map(Holder::words).toList()),
                        holders.stream().map(Holder::release).toList()));
            }
        }
        return found;
    }
}
