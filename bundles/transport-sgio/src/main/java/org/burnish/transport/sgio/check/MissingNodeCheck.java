package org.burnish.transport.sgio.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burnish.scsi.health.DriveCheck;
import org.burnish.scsi.health.Finding;
import org.burnish.transport.sgio.LinuxTree;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The kernel has a drive, and there is no node to reach it by. */
@Component
public final class MissingNodeCheck implements DriveCheck {

    private final Machine machine;

    /** Made by the component runtime. */
    @Activate
    public MissingNodeCheck() {
        this(Machine.ofSystem());
    }

    MissingNodeCheck(Machine machine) {
        this.machine = machine;
    }

    @Override
    public List<Finding> look() {
        List<Finding> found = new ArrayList<>();
        for (Path node : machine.drives().places()) {
            if (!Files.exists(node)) {
                found.add(Finding.of(
                        "The kernel has the drive " + node + ", but there is no such node here", mend(node)));
            }
        }
        return found;
    }

    private String mend(Path node) {
        if (machine.home() == Home.CONTAINER) {
            return Lending.container(node.toString());
        }
        String name = String.valueOf(node.getFileName());
        return name.startsWith("sg")
                ? made(node, "c", machine.tree().sys().resolve("class/scsi_generic/" + name))
                : made(node, "b", machine.tree().sys().resolve("block/" + name));
    }

    private static String made(Path node, String type, Path device) {
        List<String> numbers = LinuxTree.lines(device.resolve("dev"));
        return numbers.isEmpty()
                ? "sudo udevadm trigger"
                : "sudo mknod -m 660 " + node + " " + type + " "
                        + numbers.get(0).strip().replace(':', ' ') + " && sudo chgrp cdrom " + node;
    }
}
