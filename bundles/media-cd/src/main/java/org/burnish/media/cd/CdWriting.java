package org.burnish.media.cd;

import java.util.List;
import java.util.Optional;
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
                    .when(
                            request.start() != medium.next().start(),
                            "a session can begin only at LBA " + medium.next().start() + ", not at " + request.start())
                    .when(
                            medium.next().free() < MIN_TRACK,
                            "only " + medium.next().free() + " blocks are free, and a track has at least " + MIN_TRACK)
                    .all(WriteType.objections(TYPES, medium, request));
        }
        refusals.check("Cannot write to " + medium.name() + " in drive '" + drive.address() + "'");
        return new SteppedTrackWriter(
                drive, plan(type.orElseThrow(), request), type.get().steps().of(drive, request), BUFFER_INTERVAL);
    }

    /** The speed is set by the steps, since CD has its own command for it. */
    private static WritePlan plan(WriteType type, WriteRequest request) {
        return WritePlan.of(type.name(), request.start(), Math.max(MIN_TRACK, request.blocks()), CHUNK)
                .padding(type.padding())
                .speed(WITHOUT_PLAN_SPEED);
    }

    private static void refuseState(Refusals refusals, Medium medium) {
        String instead = medium.traits().erasable() ? "Try -blank as_needed" : "Use another medium";
        refusals.when(
                        medium.state() == State.CLOSED,
                        "Closed media with data detected. Need blank or appendable media. " + instead)
                .when(
                        medium.state() == State.DAMAGED,
                        "an interrupted run left an incomplete track or session. Try -close_damaged as_needed");
    }

    private static List<String> againstSessionAtOnce(Medium medium, WriteRequest request) {
        if (request.type() == RequestedWriteType.TRACK_AT_ONCE) {
            return List.of(WriteType.ANOTHER);
        }
        return medium.state() == State.BLANK ? List.of() : List.of("works only on blank media");
    }

    private static List<String> againstTrackAtOnce(Medium medium, WriteRequest request) {
        return request.type() == RequestedWriteType.SESSION_AT_ONCE ? List.of(WriteType.ANOTHER) : List.of();
    }
}
