package org.burnish.image;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A directory. Its children have distinct names. */
public final class DirectoryNode extends ImageNode {

    private Map<String, ImageNode> children = Map.of();

    public DirectoryNode(String name, Attributes attributes) {
        super(name, attributes);
    }

    /** The children in no particular order; a view. */
    public Collection<ImageNode> children() {
        return Collections.unmodifiableCollection(children.values());
    }

    /** The child of this name, or null. */
    public @Nullable ImageNode child(String name) {
        return children.get(name);
    }

    /** Puts a child here, in place of one of the same name. */
    public void put(ImageNode child) {
        if (children.isEmpty()) {
            children = new HashMap<>();
        }
        ImageNode replaced = children.put(child.name(), child);
        if (replaced != null) {
            replaced.parent(null);
        }
        child.parent(this);
    }

    /** Takes a child out, and returns whether there was one. */
    public boolean remove(String name) {
        ImageNode removed = children.isEmpty() ? null : children.remove(name);
        if (removed != null) {
            removed.parent(null);
        }
        return removed != null;
    }

    @Override
    public String kind() {
        return "a directory";
    }

    @Override
    protected DirectoryNode make(String otherName, Attributes sameAttributes) {
        return new DirectoryNode(otherName, sameAttributes);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.directory(this);
    }
}
