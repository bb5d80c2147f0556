package org.burnish.image.iso9660.write;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.ImageNotice;
import org.burnish.image.LayoutRequest;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.iso9660.record.CarriedHead;
import org.burnish.image.iso9660.record.EnhancedDescriptor;
import org.burnish.image.iso9660.record.JolietDescriptor;
import org.burnish.image.iso9660.record.TreeReference;

/**
 * A tree that a volume has beside that of the primary volume descriptor: the same contents under names of another form, and a
 * supplementary volume descriptor that leads there (ECMA-119 clause 8.5).
 *
 * @param name in messages, and as a head that is carried on names such a tree
 * @param limit of its names, in messages
 * @param hidden the tree, as nodes have it that are hidden from it
 * @param identifiers those of its records
 * @param descriptor what leads to it, beside the primary descriptor
 * @param notices what users should know of it before it is planned
 */
record FurtherTree(
        String name,
        String limit,
        String hidden,
        Identifiers identifiers,
        Descriptor descriptor,
        List<ImageNotice> notices) {

    /** Makes the volume descriptor of a tree. */
    @FunctionalInterface
    interface Descriptor {

        /** Makes it of the primary one, which is in a block from an index on. */
        void replace(TreeReference tree, ByteBuffer block, int at);
    }

    /** Those that were chosen, in the order of their descriptors. */
    static List<FurtherTree> chosen(LayoutRequest request) {
        List<FurtherTree> chosen = new ArrayList<>();
        if (request.options().get(Iso9660Writer.JOLIET)) {
            chosen.add(joliet(
                    request.volumeId(),
                    request.options().get(Iso9660Writer.JOLIET_LENGTH),
                    request.options().get(Iso9660Writer.JOLIET_UTF16)));
        }
        if (request.options().get(Iso9660Writer.ENHANCED)) {
            chosen.add(enhanced());
        }
        return List.copyOf(chosen);
    }

    /** That of the primary descriptor itself where nothing but its records says what files are. */
    static FurtherTree plain(Identifiers identifiers) {
        return new FurtherTree(
                "ISO 9660 without Rock Ridge",
                "the characters that its rules allow",
                AttributeKey.ISO_TREE,
                identifiers,
                (tree, block, at) -> {},
                List.of());
    }

    private static FurtherTree joliet(String volumeId, int limit, boolean utf16) {
        return new FurtherTree(
                CarriedHead.JOLIET,
                limit + " characters of " + (utf16 ? "UTF-16" : "UCS-2"),
                AttributeKey.JOLIET_TREE,
                Identifiers.joliet(limit, utf16),
                (tree, block, at) ->
                        new JolietDescriptor(JolietName.translate(volumeId, utf16), tree).replace(block, at),
                volumeId.length() <= JolietDescriptor.VOLUME_ID
                        ? List.of()
                        : List.of(new ImageNotice(
                                ImageNotice.Kind.NAME_CHANGED,
                                "/",
                                "volume id '" + volumeId + "' is cut for Joliet, where it has "
                                        + JolietDescriptor.VOLUME_ID + " characters")));
    }

    private static FurtherTree enhanced() {
        return new FurtherTree(
                CarriedHead.ENHANCED,
                EnhancedName.LIMIT + " bytes",
                AttributeKey.ENHANCED_TREE,
                Identifiers.enhanced(),
                (tree, block, at) -> new EnhancedDescriptor(tree).replace(block, at),
                List.of());
    }
}
