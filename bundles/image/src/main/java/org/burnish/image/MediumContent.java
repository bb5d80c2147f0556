package org.burnish.image;

import java.util.Objects;

/**
 * What is on a medium, or in a plain file: the answer that every reader and writer goes by.
 *
 * @param kind what kind of thing
 * @param name what it is in words that fit behind "it holds", such as {@code a UDF file system}
 * @param scheme the scheme of addresses that opens it as what it is, such as {@code emu}; empty where there is none
 */
public record MediumContent(Kind kind, String name, String scheme) {

    /** What can be there. */
    public enum Kind {
        /** Nothing that could get lost: zeros, or a head that was given up explicitly. */
        BLANK,
        /** An image that an installed format reads. */
        IMAGE,
        /** An image that an installed format reads, and that takes no further session: it is not grown, and not written over. */
        READ_ONLY,
        /** The head of an image that can't be understood. */
        DAMAGED,
        /** Something that is known by its name only. */
        FOREIGN,
        /** A boot sector or a partition table, before content of any kind: an image that was given up may have one. */
        PARTITIONS,
        /** Data that nobody recognises. */
        UNKNOWN,
        /** The drive can't read what is there. */
        UNREADABLE
    }

    /** Nothing. */
    public static final MediumContent BLANK = new MediumContent(Kind.BLANK, "nothing");

    /** An image. */
    public static final MediumContent IMAGE = new MediumContent(Kind.IMAGE, "an image");

    public MediumContent {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
        Objects.requireNonNull(scheme);
    }

    /** Content that no other address opens. */
    public MediumContent(Kind kind, String name) {
        this(kind, name, "");
    }

    /** An image that is read, and never grown. */
    public static MediumContent readOnly(String name) {
        return new MediumContent(Kind.READ_ONLY, name);
    }

    /** Content that is known by its name only. */
    public static MediumContent foreign(String name) {
        return new MediumContent(Kind.FOREIGN, name);
    }

    /** A boot sector or a partition table, and nothing else that is known. */
    public static MediumContent partitions(String name) {
        return new MediumContent(Kind.PARTITIONS, name);
    }

    /** Data that nobody recognises. */
    public static MediumContent unknown(String name) {
        return new MediumContent(Kind.UNKNOWN, name);
    }

    /** Whether there is an image to load. */
    public boolean hasImage() {
        return kind == Kind.IMAGE || kind == Kind.READ_ONLY;
    }

    /** Whether an image can be written, or grown, without anything else getting lost. */
    public boolean takesImage() {
        return kind == Kind.BLANK || kind == Kind.IMAGE;
    }
}
