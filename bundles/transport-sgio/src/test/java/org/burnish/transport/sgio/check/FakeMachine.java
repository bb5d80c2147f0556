package org.burnish.transport.sgio.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.burnish.transport.sgio.LinuxTree;

/** A machine that is a folder of files, of which user joe may use what a test allows. */
final class FakeMachine {

    private final Path root;
    private final Map<Path, NodeRights> rights = new HashMap<>();

    FakeMachine(Path root) {
        this.root = root;
    }

    Machine machine() {
        return new Machine(
                new LinuxTree(root.resolve("sys"), root.resolve("proc"), root.resolve("dev")),
                root,
                "joe",
                node -> rights.getOrDefault(node, new NodeRights("root", "cdrom", "rw-rw----", true)));
    }

    Path node(String name) {
        return root.resolve("dev").resolve(name);
    }

    FakeMachine file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    FakeMachine link(String name, Path target) throws IOException {
        Path link = root.resolve(name);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, target);
        return this;
    }

    /** The kernel has this drive of the block driver. */
    FakeMachine drive(String name) throws IOException {
        return file("sys/block/" + name + "/dev", "11:" + name.substring(2) + "\n");
    }

    /** The same with its node. */
    FakeMachine driveWithNode(String name) throws IOException {
        return drive(name).file("dev/" + name, "");
    }

    FakeMachine rights(String name, NodeRights of) {
        rights.put(node(name), of);
        return this;
    }

    FakeMachine container() throws IOException {
        return file(".dockerenv", "");
    }

    FakeMachine guest() throws IOException {
        return file("sys/class/dmi/id/sys_vendor", "QEMU\n");
    }
}
