package org.burnish.transport.sgio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Who uses a device node: mounts, and processes that have it open as far as this user may see them. */
public final class Holders {

    private Holders() {}

    /** All of them, mounts first. */
    public static List<Holder> of(LinuxTree tree, Path node) {
        List<Holder> holders = new ArrayList<>();
        for (String line : LinuxTree.lines(tree.proc().resolve("self/mounts"))) {
            String[] words = line.split(" ");
            if (words.length > 1 && words[0].equals(node.toString())) {
                String place = words[1].replace("\\040", " ");
                holders.add(new Holder("the file system mounted at " + place, "sudo umount '" + place + "'"));
            }
        }
        String self = Long.toString(ProcessHandle.current().pid());
        for (Path process : LinuxTree.entries(tree.proc(), "[0-9]*")) {
            if (!process.getFileName().toString().equals(self) && hasOpen(process, node)) {
                String number = process.getFileName().toString();
                holders.add(new Holder("process " + number + " (" + name(process) + ")", "kill " + number));
            }
        }
        return holders;
    }

    private static String name(Path process) {
        List<String> lines = LinuxTree.lines(process.resolve("comm"));
        return lines.isEmpty() ? "of unknown name" : lines.get(0);
    }

    private static boolean hasOpen(Path process, Path node) {
        for (Path descriptor : LinuxTree.entries(process.resolve("fd"), "*")) {
            try {
                if (Files.readSymbolicLink(descriptor).equals(node)) {
                    return true;
                }
            } catch (IOException gone) {
                // it was closed meanwhile
            }
        }
        return false;
    }
}
