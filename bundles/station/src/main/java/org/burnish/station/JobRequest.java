package org.burnish.station;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What shall be burned. Immutable.
 *
 * @param label for people, and on the disc's label; of the volume too where it fits; may be empty
 * @param sources what goes on the disc; at least one
 * @param medium the kind of medium wanted, as {@code newmedium} and the drives name it, such as {@code bd-r}; empty for any
 * @param copies how many of each disc, 1 to 1000
 * @param priority the higher, the sooner; 0 as most
 * @param deadline of several with the same priority, the one with the earliest is begun first
 * @param verify where it is read back
 * @param held whether it waits until it is released
 * @param options of the recording, by their names, as {@code options} lists them
 * @param submitter who handed it in; empty where unknown
 */
public record JobRequest(
        String label,
        List<Source> sources,
        String medium,
        int copies,
        int priority,
        Optional<Instant> deadline,
        Verify verify,
        boolean held,
        Map<String, String> options,
        String submitter) {

    /** Where a disc is read back and checked. */
    public enum Verify {
        /** Nowhere: it counts as written, not as verified. */
        NONE,
        /** In the drive that wrote it. */
        SAME,
        /** In another drive that has it then; the job waits for one. */
        OTHER
    }

    /**
     * A file or directory.
     *
     * @param disk its absolute path
     * @param image its path in the image; empty for its name in the root
     */
    public record Source(String disk, String image) {}

    /** The most copies of a job. */
    public static final int MAX_COPIES = 1000;

    /** Checks nothing but what a job can't be without. */
    public JobRequest {
        Objects.requireNonNull(label);
        sources = List.copyOf(sources);
        Objects.requireNonNull(medium);
        Objects.requireNonNull(deadline);
        Objects.requireNonNull(verify);
        options = Map.copyOf(options);
        if (copies < 1 || copies > MAX_COPIES) {
            throw new IllegalArgumentException("copies have to be 1 to " + MAX_COPIES + ", not " + copies);
        }
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a job needs at least one source");
        }
    }

    /** One verified copy on any medium. */
    public static JobRequest of(List<Source> sources) {
        return new JobRequest("", sources, "", 1, 0, Optional.empty(), Verify.SAME, false, Map.of(), "");
    }
}
