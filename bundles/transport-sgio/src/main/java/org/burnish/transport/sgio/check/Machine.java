package org.burnish.transport.sgio.check;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.burnish.transport.sgio.DriveNodes;
import org.burnish.transport.sgio.LinuxTree;

/**
 * What checks look at; a test makes another one.
 *
 * @param tree the folders in which Linux shows devices
 * @param root the root of the file system
 * @param user the name of the user
 * @param rights the rights on a node
 */
record Machine(LinuxTree tree, Path root, String user, Function<Path, NodeRights> rights) {

    /** The one that this is, or that system properties say. */
    static Machine ofSystem() {
        return new Machine(
                LinuxTree.ofSystem(),
                Path.of(System.getProperty("burnish.sgio.root", "/")),
                System.getProperty("user.name"),
                NodeRights::of);
    }

    Home home() {
        return Home.of(tree, root);
    }

    DriveNodes drives() {
        return new DriveNodes(tree);
    }

    /** Nodes of drives that this user may read and write. */
    List<Path> usableNodes() {
        return drives().find().stream()
                .filter(node -> rights.apply(node).usable())
                .toList();
    }
}
