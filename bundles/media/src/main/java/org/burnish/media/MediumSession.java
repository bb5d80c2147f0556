package org.burnish.media;

/**
 * A session that the drive tells of.
 *
 * @param number from 1
 * @param start the LBA of its first block
 * @param blocks its size in blocks, up to the last recorded one
 * @param runOut how many of these, at the end, may not be readable although nothing is wrong: a track of CD that was
 *     written at once ends with run-out blocks, and no drive tells which tracks were
 */
public record MediumSession(int number, long start, long blocks, int runOut) {

    /** Without run-out blocks. */
    public MediumSession(int number, long start, long blocks) {
        this(number, start, blocks, 0);
    }
}
