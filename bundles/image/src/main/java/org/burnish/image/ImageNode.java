package org.burnish.image;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A node of an {@link ImageTree}. Not safe for use by several threads at once. */
public abstract sealed class ImageNode permits DirectoryNode, FileNode, SymlinkNode, SpecialNode {

    private final String name;
    private Attributes attributes;
    private @Nullable DirectoryNode parent;
    private @Nullable NodeExtras extras;

    ImageNode(String name, Attributes attributes) {
        this.name = Objects.requireNonNull(name);
        this.attributes = Objects.requireNonNull(attributes);
    }

    /** The file name, empty for the root. See {@link NameBytes} for names that are not valid UTF-8. */
    public final String name() {
        return name;
    }

    public final Attributes attributes() {
        return attributes;
    }

    public final void attributes(Attributes changed) {
        attributes = Objects.requireNonNull(changed);
    }

    /** What the format that read this node keeps of it beside all that the node shows. */
    public final Optional<NodeExtras> extras() {
        return Optional.ofNullable(extras);
    }

    /** Keeps what a format read of this node; null for nothing. */
    public final void extras(@Nullable NodeExtras kept) {
        extras = kept;
    }

    /** The directory that holds this node, or null for a root and for a node that was taken out. */
    public final @Nullable DirectoryNode parent() {
        return parent;
    }

    final void parent(@Nullable DirectoryNode directory) {
        parent = directory;
    }

    /** The absolute path in the image, {@code /} for the root. */
    public final String path() {
        if (parent == null) {
            return name.isEmpty() ? "/" : name;
        }
        String above = parent.path();
        return above.endsWith("/") ? above + name : above + "/" + name;
    }
}
