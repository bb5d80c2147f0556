package org.burnish.transport.sgio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the nodes of optical drives, and the links to them that stay when nodes are numbered anew. */
final class DriveNodes {

    private static final String DRIVE_NAME = "drive name:";
    /** Peripheral device type of CD/DVD devices (SPC-4, 6.6.2). */
    private static final String TYPE_OPTICAL = "5";

    private static final List<String> LINK_FOLDERS =
            List.of("disk/by-id", "disk/by-path", "disk/by-uuid", "disk/by-label");

    private final LinuxTree tree;

    DriveNodes(LinuxTree tree) {
        this.tree = tree;
    }

    /** The nodes, those of the block driver first, in order of their numbers. */
    List<Path> find() {
        Set<String> names = new LinkedHashSet<>(blockDrives());
        names.addAll(genericOnly());
        return names.stream().map(tree.dev()::resolve).filter(Files::exists).toList();
    }

    /** Names that the cdrom driver lists, newest first as it does, and those that sysfs has. */
    private List<String> blockDrives() {
        List<String> names = new ArrayList<>();
        for (String line : LinuxTree.lines(tree.proc().resolve("sys/dev/cdrom/info"))) {
            if (line.startsWith(DRIVE_NAME)) {
                names.addAll(List.of(line.substring(DRIVE_NAME.length()).strip().split("\\s+")));
            }
        }
        for (Path block : LinuxTree.entries(tree.sys().resolve("block"), "sr*")) {
            names.add(block.getFileName().toString());
        }
        names.removeIf(String::isEmpty);
        names.sort(DriveNodes::byNumber);
        return names;
    }

    private static int byNumber(String one, String other) {
        int length = Integer.compare(one.length(), other.length());
        return length != 0 ? length : one.compareTo(other);
    }

    /** Drives that only the generic driver has, because the module of the block driver is not loaded. */
    private List<String> genericOnly() {
        List<String> names = new ArrayList<>();
        for (Path generic : LinuxTree.entries(tree.sys().resolve("class/scsi_generic"), "sg*")) {
            Path device = generic.resolve("device");
            boolean optical = LinuxTree.lines(device.resolve("type")).stream()
                    .anyMatch(type -> type.strip().equals(TYPE_OPTICAL));
            if (optical && LinuxTree.entries(device.resolve("block"), "*").isEmpty()) {
                names.add(generic.getFileName().toString());
            }
        }
        names.sort(DriveNodes::byNumber);
        return names;
    }

    /** A link to a node that stays the same when nodes get other numbers. */
    Optional<Path> lastingLink(Path node) {
        for (String folder : LINK_FOLDERS) {
            for (Path link : LinuxTree.entries(tree.dev().resolve(folder), "*")) {
                if (leadsTo(link, node)) {
                    return Optional.of(link);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean leadsTo(Path link, Path node) {
        try {
            return Files.isSymbolicLink(link) && Files.isSameFile(link, node);
        } catch (IOException dangling) {
            return false;
        }
    }
}
