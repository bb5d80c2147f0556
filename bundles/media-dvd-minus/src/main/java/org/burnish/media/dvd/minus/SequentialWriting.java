package org.burnish.media.dvd.minus;

import java.util.ArrayList;
import java.util.List;
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
final class SequentialWriting {

    private static final List<WriteType> TYPES = List.of(
            new WriteType("DAO", Padding.ANNOUNCED, SequentialWriting::againstDiscAtOnce, DiscAtOnceSteps::new),
            new WriteType("Incremental", Padding.CHUNK, SequentialWriting::againstIncremental, IncrementalSteps::new));

    private SequentialWriting() {}

    static TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws RefusedException {
        Refusals refusals = new Refusals();
        refuseState(refusals, medium);
        if (medium.next().possible()) {
            refusals.ofSize(medium, request)
                    .when(
                            request.start() != medium.next().start(),
                            "a session can begin only at LBA " + medium.next().start() + ", not at " + request.start())
                    .all(WriteType.objections(TYPES, medium, request));
        }
        refusals.check("Cannot write to " + medium.name() + " in drive '" + drive.address() + "'");
        WriteType type = WriteType.choose(TYPES, medium, request).orElseThrow();
        WritePlan plan = WritePlan.of(
                        type.name(),
                        request.start(),
                        request.blocks(),
                        medium.traits().chunkBlocks())
                .padding(type.padding())
                .speed(request.speed());
        return new SteppedTrackWriter(drive, plan, type.steps().of(drive, request));
    }

    private static void refuseState(Refusals refusals, Medium medium) {
        refusals.when(
                        medium.state() == State.CLOSED,
                        "Closed media with data detected. Need blank or appendable media."
                                + (medium.traits().erasable() ? " Try -blank as_needed" : ""))
                .when(
                        medium.state() == State.DAMAGED,
                        "the next track is damaged, an interrupted run left it. Try -close_damaged as_needed"
                                + (medium.traits().erasable()
                                        ? ", or -blank as_needed, which loses the sessions on it"
                                        : ""));
    }

    private static List<String> againstDiscAtOnce(Medium medium, WriteRequest request) {
        List<String> objections = new ArrayList<>();
        if (request.type() == RequestedWriteType.TRACK_AT_ONCE) {
            objections.add(WriteType.ANOTHER);
        }
        if (medium.state() != State.BLANK) {
            objections.add("works only on blank media");
        }
        if (!request.close()) {
            objections.add("multi session capability lacking. Write with -close on");
        }
        return objections;
    }

    private static List<String> againstIncremental(Medium medium, WriteRequest request) {
        if (request.type() == RequestedWriteType.SESSION_AT_ONCE) {
            return List.of(WriteType.ANOTHER);
        }
        if (!medium.traits().multiSession() && !medium.traits().erasable()) {
            return request.close() && medium.state() == State.BLANK
                    ? List.of()
                    : List.of("the medium takes one session only. Write it with -close on");
        }
        return medium.traits().multiSession()
                ? List.of()
                : List.of("the drive does not offer it with this medium (feature 21h is not current). Possibly it was"
                        + " blanked by -blank deformat_quickest. After writing a session with -close on, apply"
                        + " -blank all");
    }
}
