package org.burnish.media;

/**
 * Where the next session of a medium goes, how many blocks it can have, and what makes it valid. A profile says it.
 *
 * @param start the LBA of its first block, -1 where none can follow; where sessions are chained, that of a first one
 * @param free how many blocks it can have from there on
 * @param chained whether the sessions are a chain of images, of which the drive knows nothing: a format finds them, and says
 *     where the next one begins
 * @param head whether the session becomes valid by a head at LBA 0, which is written when all else is on the medium
 */
public record NextSession(long start, long free, boolean chained, boolean head) {

    /** None can follow, and the drive keeps those that are there. */
    public static final NextSession NONE = new NextSession(-1, 0, false, false);

    /** None can follow, and the sessions are a chain of images. */
    public static final NextSession NONE_CHAINED = new NextSession(-1, 0, true, true);

    /** The drive keeps the sessions, and the next one begins there. */
    public static NextSession sequential(long start, long free) {
        return new NextSession(start, free, false, false);
    }

    /** The sessions are a chain of images that a head at LBA 0 makes valid, and the medium has so many blocks. */
    public static NextSession overwriting(long blocks) {
        return new NextSession(0, blocks, true, true);
    }

    /** Whether one can follow. */
    public boolean possible() {
        return start >= 0;
    }

    /**
     * The session behind those of the chain. Where the drive keeps the sessions, it is where the drive says.
     *
     * @param lba where the format lets it begin
     */
    public NextSession at(long lba) {
        return chained ? new NextSession(lba, Math.max(0, free - (lba - Math.max(0, start))), true, head) : this;
    }
}
