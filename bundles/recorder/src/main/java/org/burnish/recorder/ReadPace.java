package org.burnish.recorder;

/**
 * How fast a drive shall read.
 *
 * @param drive what the drive is asked for, in kB/s of 1000 bytes; 0 leaves it alone, {@link #MAXIMUM} is its fastest
 * @param limit how many kB/s are read at most, by waiting; 0 for as fast as can be
 * @param hindsight how far back surplus or lost time is made up for, in microseconds
 */
public record ReadPace(int drive, int limit, int hindsight) {

    /** The drive's fastest. */
    public static final int MAXIMUM = Integer.MAX_VALUE;

    /** Nothing is asked for, and nothing limited. */
    public static final ReadPace FREE = new ReadPace(0, 0, 250_000);
}
