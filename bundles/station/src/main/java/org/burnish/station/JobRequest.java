package org.burnish.station;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What shall be burned. Immutable. */
public final class JobRequest {

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

    private final Wanted wanted;

    private JobRequest(Wanted wanted) {
        this.wanted = wanted;
    }

    /** One verified copy on any medium. */
    public static JobRequest of(List<Source> sources) {
        return new JobRequest(new Draft(sources).wanted());
    }

    private JobRequest changed(Consumer<Draft> change) {
        Draft draft = new Draft(wanted);
        change.accept(draft);
        return new JobRequest(draft.wanted());
    }

    /** For people, and on the disc's label; of the volume too where it fits; may be empty. */
    public String label() {
        return wanted.label;
    }

    /** The same with a label. */
    public JobRequest label(String label) {
        return changed(draft -> draft.label = label);
    }

    /** What goes on the disc; at least one. */
    public List<Source> sources() {
        return wanted.sources;
    }

    /** The same with other sources. */
    public JobRequest sources(List<Source> sources) {
        return changed(draft -> draft.sources = sources);
    }

    /** The kind of medium wanted, as {@code newmedium} and the drives name it, such as {@code bd-r}; empty for any. */
    public String medium() {
        return wanted.medium;
    }

    /** The same on a kind of medium. */
    public JobRequest medium(String medium) {
        return changed(draft -> draft.medium = medium);
    }

    /** How many of each disc, 1 to 1000. */
    public int copies() {
        return wanted.copies;
    }

    /** The same with so many of each disc. */
    public JobRequest copies(int copies) {
        return changed(draft -> draft.copies = copies);
    }

    /** The higher, the sooner; 0 as most. */
    public int priority() {
        return wanted.priority;
    }

    /** The same with a priority. */
    public JobRequest priority(int priority) {
        return changed(draft -> draft.priority = priority);
    }

    /** Of several with the same priority, the one with the earliest is begun first. */
    public Optional<Instant> deadline() {
        return wanted.deadline;
    }

    /** The same with a deadline. */
    public JobRequest deadline(Optional<Instant> deadline) {
        return changed(draft -> draft.deadline = deadline);
    }

    /** Where it is read back. */
    public Verify verify() {
        return wanted.verify;
    }

    /** The same, read back there. */
    public JobRequest verify(Verify verify) {
        return changed(draft -> draft.verify = verify);
    }

    /** Whether it waits until it is released. */
    public boolean held() {
        return wanted.held;
    }

    /** The same, held or not. */
    public JobRequest held(boolean held) {
        return changed(draft -> draft.held = held);
    }

    /** Those of the recording, by their names, as {@code options} lists them. */
    public Map<String, String> options() {
        return wanted.options;
    }

    /** The same with these options in place of others. */
    public JobRequest options(Map<String, String> options) {
        return changed(draft -> draft.options = options);
    }

    /** Who handed it in; empty where unknown. */
    public String submitter() {
        return wanted.submitter;
    }

    /** The same, handed in by somebody. */
    public JobRequest submitter(String submitter) {
        return changed(draft -> draft.submitter = submitter);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JobRequest request && request.wanted.equals(wanted);
    }

    @Override
    public int hashCode() {
        return wanted.hashCode();
    }

    @Override
    public String toString() {
        return "JobRequest" + wanted;
    }

    private record Wanted(
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

        /** Checks nothing but what a job can't be without. */
        Wanted {
            Objects.requireNonNull(label);
            sources = List.copyOf(sources);
            Objects.requireNonNull(medium);
            Objects.requireNonNull(deadline);
            Objects.requireNonNull(verify);
            options = Map.copyOf(options);
            Objects.requireNonNull(submitter);
            if (copies < 1 || copies > MAX_COPIES) {
                throw new IllegalArgumentException("copies have to be 1 to " + MAX_COPIES + ", not " + copies);
            }
            if (sources.isEmpty()) {
                throw new IllegalArgumentException("a job needs at least one source");
            }
        }
    }

    /** What is wanted, while one thing of it is changed. */
    private static final class Draft {
        private List<Source> sources;
        private String label = "";
        private String medium = "";
        private int copies = 1;
        private int priority;
        private Optional<Instant> deadline = Optional.empty();
        private Verify verify = Verify.SAME;
        private boolean held;
        private Map<String, String> options = Map.of();
        private String submitter = "";

        Draft(List<Source> sources) {
            this.sources = sources;
        }

        Draft(Wanted wanted) {
            sources = wanted.sources;
            label = wanted.label;
            medium = wanted.medium;
            copies = wanted.copies;
            priority = wanted.priority;
            deadline = wanted.deadline;
            verify = wanted.verify;
            held = wanted.held;
            options = wanted.options;
            submitter = wanted.submitter;
        }

        Wanted wanted() {
            return new Wanted(label, sources, medium, copies, priority, deadline, verify, held, options, submitter);
        }
    }
}
