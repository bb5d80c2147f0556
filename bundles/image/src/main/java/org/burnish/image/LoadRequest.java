package org.burnish.image;

/**
 * What to load.
 *
 * @param start the LBA of the session's first block
 * @param checksums whether recorded checksums are loaded and the session's tags are checked before its tree is trusted
 * @param tolerateDamage whether a tree whose checksum tag does not match is loaded all the same
 * @param names how names pass from the image's character set
 * @param listener is told what is odd
 */
public record LoadRequest(
        long start, boolean checksums, boolean tolerateDamage, NameConversion names, ImageListener listener) {

    /** With names as they are. */
    public LoadRequest(long start, boolean checksums, boolean tolerateDamage, ImageListener listener) {
        this(start, checksums, tolerateDamage, NameConversion.NONE, listener);
    }
}
