package org.burnish.transport.sgio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the nodes of optical drives, and the links to them that stay when nodes are numbered anew. */
public final class DriveNodes {

    private static final String DRIVE_NAME = "drive name:";
    /** Peripheral device type of CD/DVD devices (SPC-4, 6.6.2). */
    private static final String TYPE_OPTICAL = "5";

    /** What udev names by the drive; by-uuid and by-label are named by the medium and go with it. */
    private static final List<String> LINK_FOLDERS = List.of("disk/by-id", "disk/by-path");

    /** Names of links by what a drive is for, the best first. */
    private static final List<String> PURPOSES = List.of("dvdrw*", "cdrw*", "dvd*", "cdrom*", "cd*");

    private final LinuxTree tree;

    public DriveNodes(LinuxTree tree) {
        this.tree = tree;
    }

    /** The nodes, those of the block driver first, in order of their numbers. */
    public List<Path> find() {
        return places().stream().filter(Files::exists).toList();
    }

    /** Where the nodes of all drives should be that the kernel has, in the same order. */
    public List<Path> places() {
        Set<String> names = new LinkedHashSet<>(blockDrives());
        names.addAll(genericOnly());
        return names.stream().map(tree.dev()::resolve).toList();
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
    public List<String> genericOnly() {
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

    /** A link to a node that stays the same when nodes get other numbers; else one that says what the drive is for. */
    Optional<Path> lastingLink(Path node) {
        Stream<Path> named = LINK_FOLDERS.stream()
                .flatMap(folder -> LinuxTree.entries(tree.dev().resolve(folder), "*").stream());
        Stream<Path> purposes = PURPOSES.stream().flatMap(glob -> LinuxTree.entries(tree.dev(), glob).stream());
        return Stream.concat(named, purposes)
                .filter(link -> leadsTo(link, node))
                .findFirst();
    }

    private static boolean leadsTo(Path link, Path node) {
        try {
            return Files.isSymbolicLink(link) && Files.isSameFile(link, node);
        } catch (IOException dangling) {
            return false;
        }
    }
}
