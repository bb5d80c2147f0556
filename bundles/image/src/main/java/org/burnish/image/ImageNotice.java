package org.burnish.image;

/**
 * Something about a node or an image that its owner should know.
 *
 * @param kind what kind of thing
 * @param path the path in the image or on disk
 * @param detail what happened, in words, and what was done about it
 */
public record ImageNotice(Kind kind, String path, String detail) {

    /** The kinds of notices. */
    public enum Kind {
        /** A name was stored in another form. */
        NAME_CHANGED,
        /** A node is left out because it can't be stored. */
        NOT_STORABLE,
        /** A node is left out on purpose; nothing is lost that the user asked for. */
        LEFT_OUT,
        /** A file has an access control list, which what is made of it will not have. */
        ACL_LEFT_OUT,
        /** A file has extended attributes, which what is made of it will not have. */
        ATTRIBUTES_LEFT_OUT,
        /** A source file or directory could not be read; its content was replaced by zeros or it was left out. */
        UNREADABLE,
        /** A node is restored, but one of its attributes could not be set. */
        NOT_SET,
        /** What was restored is not what a checksum was recorded for. */
        CHECKSUM_DIFFERS,
        /** What was restored has no recorded checksum, and should have one. */
        NO_CHECKSUM,
        /** A node is not restored: what is in its place is more than a file, and nobody asked to remove it. */
        NOT_REPLACED,
        /** A source file became shorter while it was read; the rest was filled with zeros. */
        SHRANK,
        /** A source file became longer while it was read; the surplus was left out. */
        GREW,
        /** A checksum tag or a directory of a loaded image is damaged. */
        DAMAGED,
        /** An image or a node has something unusual that does no harm here. */
        UNUSUAL,
        /** Progress of a long step: detail holds the number of nodes. */
        PROGRESS
    }
}
