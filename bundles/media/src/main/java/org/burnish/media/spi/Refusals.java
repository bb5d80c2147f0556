package org.burnish.media.spi;

import java.util.ArrayList;
import java.util.List;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaRemedies;
import org.burnish.media.Medium;
import org.burnish.media.RefusedException;
import org.burnish.media.WriteRequest;
import org.burnish.options.fact.Fact;

/** Collects every reason against a request, so that all are reported at once. */
public final class Refusals {

    private final List<Fact> reasons = new ArrayList<>();

    /** Adds a reason if it holds. */
    public Refusals when(boolean holds, Fact reason) {
        if (holds) {
            reasons.add(reason);
        }
        return this;
    }

    /** Adds these reasons. */
    public Refusals all(List<Fact> more) {
        reasons.addAll(more);
        return this;
    }

    /** Adds what speaks against these blocks on any medium: too many, at a wrong address, simulated without need. */
    public Refusals ofSize(Medium medium, WriteRequest request) {
        long free = medium.next().at(request.start()).free();
        int alignment = medium.traits().alignmentBlocks();
        return when(
                        request.blocks() > free,
                        MediaFacts.size(request.blocks(), free).remedy(MediaRemedies.less()))
                .when(request.blocks() <= 0, Fact.of(MediaFacts.NOTHING, "there is nothing to write"))
                .when(
                        request.start() < 0 || request.start() % alignment != 0,
                        Fact.of(MediaFacts.ALIGNMENT, "the start address {start} is no multiple of {alignment} blocks")
                                .with("start", request.start())
                                .with("alignment", alignment))
                .ofSimulation(medium, request);
    }

    /** Adds that a medium would really be written although nothing shall be. */
    public Refusals ofSimulation(Medium medium, WriteRequest request) {
        return when(
                request.simulate() && !medium.traits().simulation(),
                Fact.of(MediaFacts.SIMULATION, "simulation of write job not supported by drive and media")
                        .remedy(MediaRemedies.noSimulation()));
    }

    /**
     * Ends the collecting.
     *
     * @param subject what was asked for, such as {@link MediaFacts#cannotWrite}
     * @throws RefusedException if there is any reason
     */
    public void check(Fact subject) throws RefusedException {
        if (!reasons.isEmpty()) {
            throw new RefusedException(subject, reasons);
        }
    }
}
