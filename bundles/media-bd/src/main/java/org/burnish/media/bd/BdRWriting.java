package org.burnish.media.bd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaNote;
import org.burnish.media.MediaNote.Severity;
import org.burnish.media.MediaRemedies;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.RequestedWriteType;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.Refusals;
import org.burnish.media.spi.SteppedTrackWriter;
import org.burnish.media.spi.StreamRecordingRule;
import org.burnish.media.spi.WritePlan;
import org.burnish.media.spi.WritePlan.Padding;
import org.burnish.mmc.OpticalDrive;
import org.burnish.options.fact.Fact;

/**
 * Writing on BD-R: one track a session, in whole clusters. The first track of a blank disc is reserved in its size;
 * the later ones are just written.
 */
final class BdRWriting {

    private static final int MANY_SESSIONS = 300;

    private BdRWriting() {}

    static TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        refuse(drive, medium, request);
        boolean reserve = medium.state() == State.BLANK
                && request.type() != RequestedWriteType.TRACK_AT_ONCE
                && !request.openEnd();
        int chunk = request.transfer().chunkOr(BdStructures.CLUSTER);
        StreamRecordingRule streaming = StreamRecordingRule.of(drive, request, chunk, BdStructures.CLUSTER);
        WritePlan plan = WritePlan.of(reserve ? "SAO" : "TAO", request.start(), clusters(request.blocks()), chunk)
                .padding(Padding.ANNOUNCED)
                .speed(request.speed())
                .notes(notes(medium, streaming))
                .streamFrom(streaming.from())
                .openEnd(request.openEnd() ? 0 : clusters(request.blocks()), BdStructures.CLUSTER);
        return new SteppedTrackWriter(drive, plan, new BdRSteps(drive, plan, request.close(), reserve));
    }

    private static void refuse(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        Refusals refusals = new Refusals()
                .when(PseudoOverwrite.isCurrent(drive), PseudoOverwrite.OBJECTION)
                .when(medium.state() == State.CLOSED, MediaFacts.closed(medium))
                .when(medium.state() == State.DAMAGED, MediaFacts.damaged(medium))
                .when(
                        request.type() == RequestedWriteType.SESSION_AT_ONCE && medium.state() == State.APPENDABLE,
                        MediaFacts.blankOnly().with("type", "SAO").remedy(MediaRemedies.autoType()))
                .when(
                        request.type() == RequestedWriteType.SESSION_AT_ONCE && request.openEnd(),
                        MediaFacts.sizeNeeded().with("type", "SAO"));
        if (!medium.next().possible()) {
            refusals.ofSimulation(medium, request);
        } else {
            refusals.ofSize(medium, request)
                    .when(request.start() != medium.next().start(), MediaFacts.start(medium, request));
        }
        refusals.check(MediaFacts.cannotWrite(medium.name(), drive.address()));
    }

    private static List<MediaNote> notes(Medium medium, StreamRecordingRule streaming) {
        List<MediaNote> notes = new ArrayList<>(streaming.notes());
        int session = medium.sessions().size() + 1;
        if (session >= MANY_SESSIONS) {
            notes.add(new MediaNote(
                    Severity.WARNING,
                    Fact.of(
                                    "write.many-sessions",
                                    "This will be session {session} of the BD-R. Some drives get into trouble from about"
                                            + " {many} on. Copy what matters to another medium.")
                            .with("session", session)
                            .with("many", MANY_SESSIONS)));
        }
        return notes;
    }

    private static long clusters(long blocks) {
        return (blocks + BdStructures.CLUSTER - 1) / BdStructures.CLUSTER * BdStructures.CLUSTER;
    }
}
