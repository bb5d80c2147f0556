package org.burnish.image;

import java.util.Objects;

/** A symbolic link. */
public final class SymlinkNode extends ImageNode {

    private final String target;

    public SymlinkNode(String name, Attributes attributes, String target) {
        super(name, attributes);
        this.target = Objects.requireNonNull(target);
    }

    /** What the link points to, as it was written. */
    public String target() {
        return target;
    }
}
