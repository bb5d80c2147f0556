package org.burnish.iso;

import java.util.List;

/**
 * What became of an image that was written completely.
 *
 * @param bytes how many it has, a multiple of 2048
 * @param notes what is not in the image as it was asked for, such as names that Joliet can't have
 */
public record IsoReport(long bytes, List<Note> notes) {

    public IsoReport {
        notes = List.copyOf(notes);
    }

    /**
     * Something that its owner should know.
     *
     * @param kind what kind of thing
     * @param path in the image, or where the bytes come from
     * @param text what happened, in words
     */
    public record Note(Kind kind, String path, String text) {}

    /** The kinds of notes. */
    public enum Kind {
        /** A name or a text is recorded in another form. */
        RENAMED,
        /** A file, or something about it, is not in the image, or not in all of its trees. */
        LEFT_OUT,
        /** Something else. */
        OTHER
    }
}
