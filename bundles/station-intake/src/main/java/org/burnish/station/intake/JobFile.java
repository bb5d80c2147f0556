package org.burnish.station.intake;

import java.nio.file.Path;
import java.util.Locale;
import org.burnish.station.JobRequest;

/** A kind of file that is a job. */
interface JobFile {

    /** Whether a file is of this kind, by its name. */
    boolean takes(String name);

    /**
     * The job of a file.
     *
     * @param text what is in it
     * @param folder what its relative paths are relative to
     * @param submitter who shall stand for it
     * @throws IllegalArgumentException that says which part can't be understood
     */
    JobRequest request(String text, Path folder, String submitter);

    /** What the file is called in a state. */
    String name(String original, State state);

    /** What becomes of a file. */
    enum State {
        TAKEN,
        DONE,
        FAILED
    }

    /** The end of a name behind its last dot, in lower case. */
    static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** A path of a job file. */
    static JobRequest.Source source(Path folder, String disk, String image) {
        return new JobRequest.Source(folder.resolve(disk).normalize().toString(), image);
    }
}
