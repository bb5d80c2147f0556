package org.burnish.recorder;

import java.time.Duration;

/**
 * How far a recording is.
 *
 * @param phase what it does
 * @param done blocks handed to the drive
 * @param total blocks to be written, 0 where only the end of their source shows it
 * @param fifoPercent how full the ring between reader and writer is
 * @param bufferPercent how full the drive's own buffer is, -1 if it does not report
 * @param speed kB/s since the last asking
 * @param elapsed since the start of this phase
 */
public record Progress(
        Phase phase, long done, long total, int fifoPercent, int bufferPercent, double speed, Duration elapsed) {

    /** What a recording does, in this order. */
    public enum Phase {
        LAYOUT,
        PREPARING,
        WRITING,
        FLUSHING,
        CLOSING,
        ENDED
    }
}
