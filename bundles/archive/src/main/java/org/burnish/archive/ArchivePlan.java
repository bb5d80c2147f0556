package org.burnish.archive;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.burnish.operations.PathPair;
import org.burnish.options.Options;

/**
 * What goes on which disc. Fixed once it is made: each of its discs can be made at any time, again too, as long as the sources
 * are what they were.
 *
 * @param id what the set is known by: the same for the same sources, capacities and options
 * @param label as it was requested
 * @param created when it was planned
 * @param sources as they were requested
 * @param form as it was requested
 * @param options as they were requested
 * @param discs in their order
 */
public record ArchivePlan(
        String id,
        String label,
        Instant created,
        List<PathPair> sources,
        ArchiveRequest.Form form,
        Options options,
        List<PlannedDisc> discs) {

    public ArchivePlan {
        Objects.requireNonNull(id);
        Objects.requireNonNull(label);
        Objects.requireNonNull(created);
        sources = List.copyOf(sources);
        Objects.requireNonNull(form);
        Objects.requireNonNull(options);
        discs = List.copyOf(discs);
    }

    /** The disc of a number, if the plan has it. */
    public Optional<PlannedDisc> disc(int number) {
        return number < 1 || number > discs.size() ? Optional.empty() : Optional.of(discs.get(number - 1));
    }
}
