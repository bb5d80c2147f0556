package org.burnish.image;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A node of an {@link ImageTree}. Not safe for use by several threads at once.
 *
 * <p>The kinds of nodes are open: a bundle may have its own. Code that works on nodes visits them ({@link #accept}), and says
 * what becomes of a kind that it does not know: it is refused, or reported as left out, by its {@link #kind}.
 */
@ConsumerType
public abstract class ImageNode {

    private final String name;
    private Attributes attributes;
    private @Nullable DirectoryNode parent;
    private @Nullable NodeExtras extras;

    protected ImageNode(String name, Attributes attributes) {
        this.name = Objects.requireNonNull(name);
        this.attributes = Objects.requireNonNull(attributes);
    }

    /** The file name, empty for the root. See {@link NameBytes} for names that are not valid UTF-8. */
    public final String name() {
        return name;
    }

    /** What kind of node this is, in words for messages, such as {@code a symbolic link}. */
    public abstract String kind();

    /** A node of the same kind and content with another name and these attributes; of a directory one without children. */
    protected abstract ImageNode make(String otherName, Attributes sameAttributes);

    /** The same node under another name, outside of any directory; of a directory one without children. */
    public final ImageNode copy(String otherName) {
        ImageNode made = make(otherName, attributes);
        made.extras = extras;
        return made;
    }

    /** Calls the visitor's method for this kind of node: {@link NodeVisitor#unknown} for kinds of other bundles. */
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.unknown(this);
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
