package org.burnish.recorder;

import java.io.IOException;
import java.util.List;

/**
 * How a recording ended.
 *
 * @param state whether it was completed
 * @param start the LBA of the session's first block
 * @param imageBlocks the size of the image
 * @param written blocks that were written, padding included
 * @param unreadable how many source files could not be read, or not completely
 * @param failures one for each drive that failed, in the order of the request's drives; empty when completed
 */
public record Outcome(
        State state, long start, long imageBlocks, long written, long unreadable, List<DriveFailure> failures) {

    public Outcome {
        failures = List.copyOf(failures);
    }

    /** How it ended. */
    public enum State {
        COMPLETED,
        CANCELLED,
        FAILED
    }

    /**
     * What went wrong with a drive.
     *
     * @param drive its place in the request
     * @param doing what was being done
     * @param dataWritten whether all data are on the medium, and only closing failed
     * @param cause what the drive answered
     */
    public record DriveFailure(int drive, String doing, boolean dataWritten, IOException cause) {}
}
