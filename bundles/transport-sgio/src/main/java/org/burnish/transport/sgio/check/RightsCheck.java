package org.burnish.transport.sgio.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.burnish.scsi.health.DriveCheck;
import org.burnish.scsi.health.Finding;
import org.burnish.transport.sgio.LinuxTree;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The user may not read and write the node of a drive. */
@Component
public final class RightsCheck implements DriveCheck {

    private final Machine machine;

    /** Made by the component runtime. */
    @Activate
    public RightsCheck() {
        this(Machine.ofSystem());
    }

    RightsCheck(Machine machine) {
        this.machine = machine;
    }

    /** Groups that have more than drives in their hands, so that nobody should join them for a drive. */
    private static final Set<String> MIGHTY = Set.of("root", "disk", "?");

    @Override
    public List<Finding> look() {
        List<Finding> found = new ArrayList<>();
        for (Path node : machine.drives().find()) {
            NodeRights rights = machine.rights().apply(node);
            if (!rights.usable()) {
                found.add(Finding.of(
                        node + " may not be read and written by user " + machine.user() + " (" + rights.mode()
                                + ", owner " + rights.owner() + ", group " + rights.group() + ")",
                        mends(node, rights)));
            }
        }
        return found;
    }

    private List<String> mends(Path node, NodeRights rights) {
        if (machine.home() == Home.CONTAINER) {
            return List.of(
                    Lending.container(node.toString()),
                    "docker run --group-add $(stat -c %g " + node + ") ...    for a user who is not root");
        }
        if (!rights.groupMayUse() || MIGHTY.contains(rights.group())) {
            return List.of(rule(node), joined("cdrom"));
        }
        return isMember(rights.group())
                ? List.of("newgrp " + rights.group() + "    or log in anew: the group is not in force yet")
                : List.of(joined(rights.group()));
    }

    private static String rule(Path node) {
        String name = String.valueOf(node.getFileName());
        return "echo 'KERNEL==\"" + name + "\", GROUP=\"cdrom\", MODE=\"0660\"' | sudo tee"
                + " /etc/udev/rules.d/91-burnish.rules && sudo udevadm control --reload && sudo udevadm trigger"
                + " --sysname-match=" + name;
    }

    private String joined(String group) {
        return "sudo usermod -aG " + group + " " + machine.user() + "    and log in anew";
    }

    private boolean isMember(String group) {
        return LinuxTree.lines(machine.root().resolve("etc/group")).stream()
                .map(line -> line.split(":", -1))
                .filter(fields -> fields.length > 3 && fields[0].equals(group))
                .anyMatch(fields -> List.of(fields[3].split(",")).contains(machine.user()));
    }
}
