package org.burnish.image.iso9660.write;

import java.util.Locale;
import java.util.Optional;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.NameBytes;
import org.burnish.image.NodeVisitor;
import org.burnish.image.SpecialNode;
import org.burnish.image.SymlinkNode;
import org.burnish.image.iso9660.content.RefusedContent;
import org.jspecify.annotations.Nullable;

/** Why a node can't be stored at all: a clause behind "because", or null if it can. */
final class Objection implements NodeVisitor<Optional<String>> {

    /** libisofs can't load an image that holds a single link with a longer target, and does not write such links. */
    private static final int MAX_TARGET = 1023;

    private static final Objection TO_CONTENT = new Objection();

    private Objection() {}

    /** What speaks against the name, or else against what the node is. */
    static @Nullable String to(ImageNode node) {
        String name = RockRidgeName.objection(node.name());
        return name == null ? node.accept(TO_CONTENT).orElse(null) : name;
    }

    @Override
    public Optional<String> directory(DirectoryNode directory) {
        return Optional.empty();
    }

    @Override
    public Optional<String> file(FileNode file) {
        if (file.content() instanceof RefusedContent refused) {
            return Optional.of("its content " + refused.reason());
        }
        return file.content().stored().filter(stored -> !stored.isComplete()).isPresent()
                ? Optional.of("its content, from " + file.content().origin()
                        + " on, reaches beyond the end of the medium that it was loaded from")
                : Optional.empty();
    }

    @Override
    public Optional<String> symlink(SymlinkNode link) {
        int length = NameBytes.encode(link.target()).length;
        return length == 0 || length > MAX_TARGET || link.target().indexOf(0) >= 0
                ? Optional.of("its target of " + length + " bytes would make the image unreadable for others (1 to "
                        + MAX_TARGET + " bytes other than zero are possible)")
                : Optional.empty();
    }

    @Override
    public Optional<String> special(SpecialNode special) {
        return switch (special.attributes().type()) {
            case Attributes.FIFO, Attributes.SOCKET, Attributes.BLOCK_DEVICE, Attributes.CHARACTER_DEVICE ->
                Optional.empty();
            default ->
                Optional.of(String.format(
                        Locale.ROOT,
                        "its mode 0%o is of no known type",
                        special.attributes().mode()));
        };
    }

    @Override
    public Optional<String> unknown(ImageNode node) {
        return Optional.of("ISO 9660 has no place for " + node.kind());
    }
}
