package org.burnish.media.dvd.minus;

/**
 * A kind of DVD- that is recorded sequentially, by what differs.
 *
 * @param name in words
 * @param erasable whether it can be blanked
 * @param multiSession whether sessions can follow one another, where the drive offers incremental recording
 */
record SequentialKind(String name, boolean erasable, boolean multiSession) {

    static final SequentialKind RW = new SequentialKind("DVD-RW sequential recording", true, true);
    static final SequentialKind R = new SequentialKind("DVD-R sequential recording", false, true);

    /** Closing a session closes the disc, whatever was asked for. */
    static final SequentialKind R_DL = new SequentialKind("DVD-R/DL sequential recording", false, false);
}
