package org.burnish.recorder;

/** The topics and properties of the events about media, where there is an OSGi Event Admin and somebody who sees them come. */
public final class MediumTopics {

    /** All of them. */
    public static final String ALL = "org/burnish/medium/*";
    /** A medium was put into a drive, or another one in place of the one before. */
    public static final String INSERTED = "org/burnish/medium/INSERTED";
    /** A medium was taken out. */
    public static final String REMOVED = "org/burnish/medium/REMOVED";

    /** In each event (String): the address of the drive, as {@link FoundDrive#ADDRESS}. */
    public static final String DRIVE = "drive";

    private MediumTopics() {}
}
