package org.burnish.operations;

/** The codes of facts and remedies that operations report, and that front ends have words for. */
public final class OperationFacts {

    /** The only source of a recording is an image, {@code path} with the volume ID {@code volume}. */
    public static final String SOURCE_IS_IMAGE = "source.image";

    /** To copy the files out of the image at {@code path}. */
    public static final String UNPACK = "remedy.unpack";

    /** To record the image at {@code path} itself. */
    public static final String RECORD_IMAGE = "remedy.record-image";

    /** What is on a {@code medium} was given up, and it is not overwritable. */
    public static final String NOTHING_OVERWRITTEN = "overwrite.no-effect";

    private OperationFacts() {}
}
