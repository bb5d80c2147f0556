package org.burnish.media.cd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.RefusedException;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.media.WriteTypeWish;
import org.burnish.media.spi.Refusals;
import org.burnish.media.spi.SteppedTrackWriter;
import org.burnish.media.spi.WritePlan;
import org.burnish.media.spi.WritePlan.Padding;
import org.burnish.mmc.OpticalDrive;

/** Chooses the write type of a session: the first of the table against which nothing speaks. */
final class CdWriting {

    /** 32 KiB. */
    static final int CHUNK = 16;
    /** Four seconds: a track must not be shorter (MMC-6, clause 4). */
    static final int LEAST_TRACK = 300;

    /** A CD drive can be asked often. */
    private static final int BUFFER_INTERVAL = 64;

    private static final int WITHOUT_PLAN_SPEED = 0;

    private static final List<WriteType> TYPES = List.of(
            new WriteType(
                    "SAO", WriteTypeWish.SESSION_AT_ONCE, CdWriting::againstSessionAtOnce, SessionAtOnceSteps::new),
            new WriteType("TAO", WriteTypeWish.TRACK_AT_ONCE, medium -> List.of(), TrackAtOnceSteps::new));

    private CdWriting() {}

    static TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws RefusedException {
        Refusals refusals = new Refusals();
        refuseState(refusals, medium);
        Optional<WriteType> type = choose(medium, request);
        if (medium.nextWritable() >= 0) {
            refusals.ofSize(medium, request)
                    .when(
                            request.start() != medium.nextWritable(),
                            "a session can begin only at LBA " + medium.nextWritable() + ", not at " + request.start())
                    .when(
                            medium.writableBlocks() < LEAST_TRACK,
                            "only " + medium.writableBlocks() + " blocks are free, and a track has at least "
                                    + LEAST_TRACK)
                    .all(type.isEmpty() ? unsuitable(medium, request) : List.of());
        }
        refusals.check("Cannot write to " + medium.name() + " in drive '" + drive.address() + "'");
        return new SteppedTrackWriter(
                drive, plan(type.orElseThrow(), request), type.get().steps().of(drive, request), BUFFER_INTERVAL);
    }

    /** The speed is set by the steps, since CD has its own command for it. */
    private static WritePlan plan(WriteType type, WriteRequest request) {
        return WritePlan.of(type.name(), request.start(), Math.max(LEAST_TRACK, request.blocks()), CHUNK)
                .padding(Padding.ANNOUNCED)
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

    private static Optional<WriteType> choose(Medium medium, WriteRequest request) {
        return TYPES.stream()
                .filter(type -> type.objections(medium, request).isEmpty())
                .findFirst();
    }

    /** All objections, as there is one against each type. */
    private static List<String> unsuitable(Medium medium, WriteRequest request) {
        List<String> all = new ArrayList<>();
        for (WriteType type : TYPES) {
            type.objections(medium, request).forEach(objection -> all.add(type.name() + ": " + objection));
        }
        return all;
    }

    private static List<String> againstSessionAtOnce(Medium medium) {
        return medium.state() == State.BLANK ? List.of() : List.of("works only on blank media");
    }
}
