package org.burnish.image;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.attribute.NamedAttributes;

/**
 * What nodes have in common that are names of one file, called hard links. Nodes that came from one file, by {@link
 * AttributeKey#FAMILY}, are that only as long as all else of them is the same.
 */
public final class LinkFamily {

    private LinkFamily() {}

    /** What is the same of all names of a file, besides the times of access and change. */
    private record Key(
            ByteBuffer family, int mode, int uid, int gid, long modified, NamedAttributes named, Object body) {}

    /** An object that is equal for nodes that are one file; empty for a node that is a file of its own. */
    public static Optional<Object> of(ImageNode node) {
        Attributes all = node.attributes();
        return all.named()
                .bytes(AttributeKey.FAMILY.name())
                .map(family -> new Key(
                        ByteBuffer.wrap(family),
                        all.mode(),
                        all.uid(),
                        all.gid(),
                        all.modified(),
                        all.named().without(AttributeKey.HIDDEN.name()),
                        body(node)));
    }

    /** A node that is a file of its own, whatever it came from. */
    public static Attributes alone(Attributes attributes) {
        return attributes.with(attributes.named().without(AttributeKey.FAMILY.name()));
    }

    private static Object body(ImageNode node) {
        if (node instanceof FileNode file) {
            return file.content().identity();
        }
        if (node instanceof SymlinkNode link) {
            return link.target();
        }
        return node instanceof SpecialNode special ? (Object) special.device() : node;
    }
}
