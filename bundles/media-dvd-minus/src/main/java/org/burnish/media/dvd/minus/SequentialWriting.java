package org.burnish.media.dvd.minus;

import java.util.ArrayList;
import java.util.List;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaRemedies;
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
                    .when(request.start() != medium.next().start(), MediaFacts.start(medium, request))
                    .all(WriteType.objections(TYPES, medium, request));
        }
        refusals.check(MediaFacts.cannotWrite(medium.name(), drive.address()));
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
        refusals.when(medium.state() == State.CLOSED, MediaFacts.closed(medium))
                .when(medium.state() == State.DAMAGED, MediaFacts.damaged(medium));
    }

    private static List<Fact> againstDiscAtOnce(Medium medium, WriteRequest request) {
        List<Fact> objections = new ArrayList<>();
        if (request.type() == RequestedWriteType.TRACK_AT_ONCE) {
            objections.add(MediaFacts.otherType());
        }
        if (medium.state() != State.BLANK) {
            objections.add(MediaFacts.blankOnly());
        }
        if (request.openEnd()) {
            objections.add(MediaFacts.sizeNeeded());
        }
        if (!request.close()) {
            objections.add(MediaFacts.multiSession());
        }
        return objections;
    }

    private static List<Fact> againstIncremental(Medium medium, WriteRequest request) {
        if (request.type() == RequestedWriteType.SESSION_AT_ONCE) {
            return List.of(MediaFacts.otherType());
        }
        if (!medium.traits().multiSession() && !medium.traits().erasable()) {
            return request.close() && medium.state() == State.BLANK
                    ? List.of()
                    : List.of(Fact.of("write.one-session", "{type}: the medium takes one session only")
                            .remedy(MediaRemedies.close()));
        }
        return medium.traits().multiSession()
                ? List.of()
                : List.of(Fact.of(
                                "write.not-offered",
                                "{type}: the drive does not offer it with this medium (feature 21h is not current). Possibly"
                                        + " it was blanked by mode 'deformat_quickest'")
                        .remedy(MediaRemedies.blankLater("all")));
    }
}
