package org.burnish.media.spi;

import java.util.ArrayList;
import java.util.List;
import org.burnish.media.Medium;
import org.burnish.media.RefusedException;
import org.burnish.media.WriteRequest;

/** Collects every reason against a request, so that all are told at once. */
public final class Refusals {

    private final List<String> reasons = new ArrayList<>();

    /** Adds a reason if it holds. */
    public Refusals when(boolean holds, String reason) {
        if (holds) {
            reasons.add(reason);
        }
        return this;
    }

    /** Adds these reasons. */
    public Refusals all(List<String> more) {
        reasons.addAll(more);
        return this;
    }

    /** Adds what speaks against these blocks on any medium: too many, at a wrong address, simulated without need. */
    public Refusals ofSize(Medium medium, WriteRequest request) {
        long free = medium.next().at(request.start()).free();
        int alignment = medium.traits().alignmentBlocks();
        return when(
                        request.blocks() > free,
                        "Image size " + request.blocks() + "s exceeds free space on media " + free
                                + "s. Write less, or use a larger or an empty medium")
                .when(request.blocks() <= 0, "there is nothing to write")
                .when(
                        request.start() < 0 || request.start() % alignment != 0,
                        "the start address " + request.start() + " is no multiple of " + alignment + " blocks")
                .ofSimulation(medium, request);
    }

    /** Adds that a medium would really be written although nothing shall be. */
    public Refusals ofSimulation(Medium medium, WriteRequest request) {
        return when(
                request.simulate() && !medium.traits().simulation(),
                "simulation of write job not supported by drive and media. Write without -dummy");
    }

    /**
     * Ends the collecting.
     *
     * @param what what was asked for, such as {@code Cannot write to BD-RE}
     * @throws RefusedException if there is any reason
     */
    public void check(String what) throws RefusedException {
        if (!reasons.isEmpty()) {
            throw new RefusedException(what, reasons);
        }
    }
}
