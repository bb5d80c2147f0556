package org.burnish.media.cd;

import java.util.List;
import java.util.Optional;
import org.burnish.media.MediaFacts;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.RefusedException;
import org.burnish.media.RequestedWriteType;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.Refusals;
import org.burnish.media.spi.SteppedTrackWriter;
import org.burnish.media.spi.WritePlan;
import org.burnish.media.spi.WritePlan.Padding;
import org.burnish.media.spi.WriteType;
import org.burnish.mmc.OpticalDrive;
import org.burnish.options.fact.Fact;

/** Chooses the write type of a session: the first of the table against which nothing speaks. */
final class CdWriting {

    /** 32 KiB. */
    static final int CHUNK = 16;
    /** Four seconds: a track must not be shorter (MMC-6, clause 4). */
    static final int MIN_TRACK = 300;

    /** A CD drive can be asked often. */
    static final int BUFFER_INTERVAL = 64;

    private static final int WITHOUT_PLAN_SPEED = 0;

    private static final List<WriteType> TYPES = List.of(
            new WriteType("SAO", Padding.ANNOUNCED, CdWriting::againstSessionAtOnce, SessionAtOnceSteps::new),
            new WriteType("TAO", Padding.ANNOUNCED, CdWriting::againstTrackAtOnce, TrackAtOnceSteps::new));

    private CdWriting() {}

    static TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws RefusedException {
        Refusals refusals = new Refusals();
        refuseState(refusals, medium);
        Optional<WriteType> type = WriteType.choose(TYPES, medium, request);
        if (medium.next().possible()) {
            refusals.ofSize(medium, request)
                    .when(request.start() != medium.next().start(), MediaFacts.start(medium, request))
                    .when(
                            medium.next().free() < MIN_TRACK,
                            Fact.of("write.min-track", "only {free} blocks are free, and a track has at least {min}")
                                    .with("free", medium.next().free())
                                    .with("min", MIN_TRACK))
                    .all(WriteType.objections(TYPES, medium, request));
        }
        refusals.check(MediaFacts.cannotWrite(medium.name(), drive.address()));
        return new SteppedTrackWriter(
                drive, plan(type.orElseThrow(), request), type.get().steps().of(drive, request), BUFFER_INTERVAL);
    }

    /** The speed is set by the steps, since CD has its own command for it. */
    private static WritePlan plan(WriteType type, WriteRequest request) {
        WritePlan plan = WritePlan.of(type.name(), request.start(), Math.max(MIN_TRACK, request.blocks()), CHUNK)
                .padding(type.padding())
                .speed(WITHOUT_PLAN_SPEED);
        return request.openEnd() ? plan.openEnd(MIN_TRACK, 1) : plan;
    }

    private static void refuseState(Refusals refusals, Medium medium) {
        refusals.when(medium.state() == State.CLOSED, MediaFacts.closed(medium))
                .when(medium.state() == State.DAMAGED, MediaFacts.damaged(medium));
    }

    private static List<Fact> againstSessionAtOnce(Medium medium, WriteRequest request) {
        if (request.type() == RequestedWriteType.TRACK_AT_ONCE) {
            return List.of(MediaFacts.otherType());
        }
        if (request.openEnd()) {
            return List.of(MediaFacts.sizeNeeded());
        }
        return medium.state() == State.BLANK ? List.of() : List.of(MediaFacts.blankOnly());
    }

    private static List<Fact> againstTrackAtOnce(Medium medium, WriteRequest request) {
        return request.type() == RequestedWriteType.SESSION_AT_ONCE ? List.of(MediaFacts.otherType()) : List.of();
    }
}
