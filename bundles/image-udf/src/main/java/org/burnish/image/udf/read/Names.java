package org.burnish.image.udf.read;

import java.util.Set;
import org.burnish.image.DirectoryNode;

/** Makes names of CS0 usable in a directory: other characters than slashes and zeros, and no name twice. */
final class Names {

    private static final Set<String> RESERVED = Set.of("", ".", "..");

    private final DirectoryNode directory;
    private final Faults faults;
    private int duplicates;

    Names(DirectoryNode directory, Faults faults) {
        this.directory = directory;
        this.faults = faults;
    }

    String usable(String name) {
        String legal = name.replace('/', '_').replace('\0', '_');
        if (RESERVED.contains(legal)) {
            legal = "_" + legal;
        }
        String free = legal;
        while (directory.child(free) != null) {
            free = legal + "_" + ++duplicates;
        }
        if (!free.equals(name)) {
            faults.changed(path(free), "the name in the image, '" + name + "', can't be used or is there twice");
        }
        return free;
    }

    String path(String name) {
        String above = directory.path();
        return above.endsWith("/") ? above + name : above + "/" + name;
    }
}
