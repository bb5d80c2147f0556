package org.burnish.transport.sgio.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.burnish.transport.sgio.LinuxTree;

/** What this system is: who gives it its drives decides how one is added. */
enum Home {
    /** Shares its kernel with a host that has the drives. */
    CONTAINER,
    /** A virtual machine. */
    GUEST,
    /** Neither. */
    MACHINE;

    private static final Pattern CONTAINERS =
            Pattern.compile(".*(docker|containerd|kubepods|libpod|/lxc|machine\\.slice).*");
    private static final Pattern VENDORS =
            Pattern.compile("(?i).*(qemu|kvm|vmware|virtualbox|innotek|xen|microsoft corporation.*virtual).*");

    static Home of(LinuxTree tree, Path root) {
        if (isContainer(tree, root)) {
            return CONTAINER;
        }
        return isGuest(tree) ? GUEST : MACHINE;
    }

    private static boolean isContainer(LinuxTree tree, Path root) {
        return Files.exists(root.resolve(".dockerenv"))
                || Files.exists(root.resolve("run/.containerenv"))
                || LinuxTree.lines(tree.proc().resolve("1/cgroup")).stream()
                        .anyMatch(line -> CONTAINERS.matcher(line).matches());
    }

    private static boolean isGuest(LinuxTree tree) {
        Path identity = tree.sys().resolve("class/dmi/id");
        boolean named = Stream.of("sys_vendor", "product_name")
                .map(file -> LinuxTree.lines(identity.resolve(file)))
                .flatMap(List::stream)
                .anyMatch(line -> VENDORS.matcher(line).matches());
        return named
                || !LinuxTree.entries(tree.sys().resolve("bus/virtio/devices"), "*")
                        .isEmpty();
    }
}
