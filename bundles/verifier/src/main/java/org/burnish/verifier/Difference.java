package org.burnish.verifier;

/**
 * One thing in which a node of an image and its counterpart on disk differ.
 *
 * @param path the path in the image
 * @param disk the path on disk
 * @param kind in what they differ
 * @param inImage the value of the image in words, empty where there is none
 * @param onDisk the value of the disk, likewise
 */
public record Difference(String path, String disk, Kind kind, String inImage, String onDisk) {

    /** In what nodes can differ. */
    public enum Kind {
        /** It is missing on disk. */
        ONLY_IN_IMAGE,
        /** It is missing in the image. */
        ONLY_ON_DISK,
        /** File, directory, link, or another type. Nothing else is compared then. */
        TYPE,
        /** Permissions. */
        MODE,
        UID,
        GID,
        /** Time of last modification, in whole seconds. */
        MODIFIED,
        /** Access control lists; the values are how many of their entries the other side has not. */
        ACCESS_LIST,
        /** Extended attributes; the values are how many of them are not the same on the other side. */
        EXTENDED_ATTRIBUTES,
        SIZE,
        /** Bytes; the values are the offset of the first that differs. */
        CONTENT,
        /** The target of a symbolic link. */
        TARGET,
        /** Device number. */
        DEVICE,
        /** One side can't be read; the values say which one and why. */
        UNREADABLE;

        /** Whether this is a matter of attributes only. */
        public boolean attributes() {
            return switch (this) {
                case MODE, UID, GID, MODIFIED, ACCESS_LIST, EXTENDED_ATTRIBUTES -> true;
                default -> false;
            };
        }
    }
}
