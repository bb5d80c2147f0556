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

    @Override
    public String kind() {
        return "a symbolic link";
    }

    @Override
    protected SymlinkNode make(String otherName, Attributes sameAttributes) {
        return new SymlinkNode(otherName, sameAttributes, target);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.symlink(this);
    }
}
