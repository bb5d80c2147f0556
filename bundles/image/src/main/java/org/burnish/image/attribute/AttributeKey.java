package org.burnish.image.attribute;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.burnish.image.NameBytes;

/**
 * A named attribute that a bundle understands. Keys of equal name are the same attribute, whichever bundle has its own
 * object of it.
 *
 * @param name such as {@code acl}, {@code xattr.user.comment}; the first word says whose it is
 * @param encoder gives the bytes of a value
 * @param decoder gives the value of bytes; never refuses bytes, since they come from images that are not to be trusted
 */
public record AttributeKey<T>(String name, Function<T, byte[]> encoder, Function<byte[], T> decoder) {

    /** An access control list, see {@link AccessList}. */
    public static final AttributeKey<AccessList> ACL = new AttributeKey<>("acl", AccessList::bytes, AccessList::new);

    /**
     * The trees of a volume that do not show the node, by {@link #ISO_TREE}, {@link #JOLIET_TREE}, {@link #ENHANCED_TREE}, or {@link #LISTING}; its content is in
     * the image all the same. A format obeys it, and does not record it.
     */
    public static final AttributeKey<List<String>> HIDDEN = texts("image.hidden");

    /**
     * What the names of one file have in common, called hard links: the same bytes, which mean nothing but that. Formats record it by
     * numbers of their own; see {@link org.burnish.image.LinkFamily}.
     */
    public static final AttributeKey<byte[]> FAMILY = bytes("image.family");

    /**
     * Which file of a disk the node was made of. A node that has it, with the times of modification and of change of attributes that the
     * file has now, has the file's content: what may have changed in the second when it was looked at does not have it when it is loaded.
     */
    public static final AttributeKey<SourceNumber> SOURCE =
            new AttributeKey<>("image.source", SourceNumber::bytes, SourceNumber::decode);

    /**
     * Of the root of a tree whose nodes have {@link #SOURCE}: the second before the first of their files was looked at, since 1970. Files
     * with later times may have changed in the second when they were.
     */
    public static final AttributeKey<Long> SOURCES_SINCE = new AttributeKey<>(
            "image.sources_since", second -> NameBytes.encode(Long.toString(second)), AttributeKey::second);

    /** Of the root of a tree: the name of the character set that the names of the image are in; nothing where nobody says. */
    public static final AttributeKey<String> CHARSET =
            new AttributeKey<>("image.charset", NameBytes::encode, NameBytes::decode);

    /** The tree of ISO 9660, with Rock Ridge. */
    public static final String ISO_TREE = "iso";

    /** The tree of Joliet. */
    public static final String JOLIET_TREE = "joliet";

    /** The tree of ISO 9660:1999. */
    public static final String ENHANCED_TREE = "iso_9660_1999";

    /** No tree, but what programs list of all trees: records have the flag that users need not know of the file. */
    public static final String LISTING = "listing";

    private static final String XATTR = "xattr.";

    public AttributeKey {
        Objects.requireNonNull(encoder);
        Objects.requireNonNull(decoder);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("An attribute has a name");
        }
    }

    /** Before all times where the text is none, so that nothing counts as known. */
    private static long second(byte[] text) {
        try {
            return Long.parseLong(NameBytes.decode(text).trim());
        } catch (NumberFormatException garbage) {
            return Long.MIN_VALUE;
        }
    }

    /** An attribute whose value is bytes that nobody looks into. */
    public static AttributeKey<byte[]> bytes(String name) {
        return new AttributeKey<>(name, byte[]::clone, byte[]::clone);
    }

    /** An attribute whose value is a list of texts without zero characters. */
    public static AttributeKey<List<String>> texts(String name) {
        return new AttributeKey<>(
                name,
                texts -> NameBytes.encode(String.join("\0", texts)),
                value -> List.of(NameBytes.decode(value).split("\0", -1)));
    }

    /**
     * An extended attribute as Linux has it.
     *
     * @param name with its name space, such as {@code user.comment}
     */
    public static AttributeKey<byte[]> extended(String name) {
        return bytes(XATTR + name);
    }

    /** The name that an extended attribute has on Linux, with its name space; empty for attributes of other kinds. */
    public static Optional<String> extendedName(String name) {
        return name.startsWith(XATTR) ? Optional.of(name.substring(XATTR.length())) : Optional.empty();
    }

    /** Whether an attribute of this name is for those who write images, who obey it in a way of their own. */
    public static boolean isForFormats(String name) {
        return name.startsWith("image.");
    }

    /** Whether an attribute of this name is an extended attribute of a name space, such as {@code user}. */
    public static boolean isExtended(String name, String space) {
        return name.startsWith(space + ".", XATTR.length()) && name.startsWith(XATTR);
    }
}
