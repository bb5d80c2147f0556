package org.burnish.recorder.internal.pipeline;

import java.util.List;
import org.burnish.image.ImageLayout;
import org.burnish.media.WriteRequest;
import org.burnish.recorder.ImageOutput;
import org.burnish.recorder.RecordingPlan;

/**
 * A session that every drive has agreed to take.
 *
 * @param layout the image
 * @param end how many blocks will be written: the image, its padding, and what the medium's alignment asks for
 * @param available how many blocks the medium takes from the session's start on
 * @param targets where to
 * @param release is run when nothing more is read for it
 */
record SessionPlan(ImageLayout layout, SessionEnd end, long available, List<Target> targets, Runnable release) {

    /** A session of exactly so many blocks. */
    SessionPlan(ImageLayout layout, long blocks, long available, List<Target> targets) {
        this(layout, SessionEnd.at(blocks), available, targets, () -> {});
    }

    /** How many blocks will be written, or at most where only their source knows. */
    long blocks() {
        return end.blocks();
    }

    /** An image that is written to no medium, wherever it is laid out for, and takes as many blocks as it has. */
    static SessionPlan image(ImageLayout layout, ImageOutput output) {
        WriteRequest all = WriteRequest.of(0, layout.blocks());
        return new SessionPlan(layout, layout.blocks(), layout.blocks(), List.of(Target.output(output, all)));
    }

    /** Where the session is written, which is not where it is laid out for if it is to be put elsewhere. */
    long start() {
        return targets.get(0).request().start();
    }

    RecordingPlan summary() {
        String writeType = targets.get(0).writer().writeType();
        return new RecordingPlan(start(), layout.imageBlocks(), blocks(), available, writeType);
    }

    /** The blocks of one slot: about 256 KiB, and a multiple of what each medium takes at once. */
    int slotBlocks() {
        long unit = 1;
        for (Target target : targets) {
            unit = Units.common(unit, target.unit());
        }
        return Math.toIntExact(Units.roundUp(128, unit));
    }
}
