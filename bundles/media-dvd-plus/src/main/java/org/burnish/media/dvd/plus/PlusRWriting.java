package org.burnish.media.dvd.plus;

import java.io.IOException;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaRemedies;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.RequestedWriteType;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.Refusals;
import org.burnish.media.spi.SteppedTrackWriter;
import org.burnish.media.spi.WritePlan;
import org.burnish.media.spi.WritePlan.Padding;
import org.burnish.mmc.OpticalDrive;
import org.burnish.options.fact.Fact;

/** Writing on DVD+R: one fragment a session, in whole ECC blocks, reserved in its size if that is requested. */
final class PlusRWriting {

    private static final int MAX_SESSIONS = 153;

    private PlusRWriting() {}

    static TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        refuse(drive, medium, request);
        PlusRSteps.Reserving reserving = reserving(medium, request);
        long blocks = (request.blocks() + PlusRProfile.ECC - 1) / PlusRProfile.ECC * PlusRProfile.ECC;
        WritePlan plan = WritePlan.of(
                        reserving == PlusRSteps.Reserving.NEVER ? "TAO" : "SAO",
                        request.start(),
                        blocks,
                        request.transfer().chunkOr(PlusRProfile.ECC))
                .padding(Padding.ANNOUNCED)
                .speed(request.speed())
                .openEnd(request.openEnd() ? 0 : blocks, PlusRProfile.ECC);
        return new SteppedTrackWriter(drive, plan, new PlusRSteps(drive, plan, request.close(), reserving));
    }

    private static PlusRSteps.Reserving reserving(Medium medium, WriteRequest request) {
        return switch (request.type()) {
            case SESSION_AT_ONCE -> PlusRSteps.Reserving.ALWAYS;
            case TRACK_AT_ONCE -> PlusRSteps.Reserving.NEVER;
            case AUTO ->
                medium.state() == State.BLANK && !request.openEnd()
                        ? PlusRSteps.Reserving.IF_POSSIBLE
                        : PlusRSteps.Reserving.NEVER;
        };
    }

    private static void refuse(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        Refusals refusals = new Refusals()
                .when(medium.state() == State.CLOSED, MediaFacts.closed(medium))
                .when(medium.state() == State.DAMAGED, MediaFacts.damaged(medium))
                .when(
                        request.type() == RequestedWriteType.SESSION_AT_ONCE && medium.state() == State.APPENDABLE,
                        MediaFacts.blankOnly().with("type", "SAO").remedy(MediaRemedies.autoType()))
                .when(
                        request.type() == RequestedWriteType.SESSION_AT_ONCE && request.openEnd(),
                        MediaFacts.sizeNeeded().with("type", "SAO"))
                .when(
                        medium.sessions().size() >= MAX_SESSIONS,
                        Fact.of("write.max-sessions", "there are {max} sessions already, and a DVD+R takes no more")
                                .with("max", MAX_SESSIONS)
                                .remedy(MediaRemedies.otherMedium()));
        if (!medium.next().possible()) {
            refusals.ofSimulation(medium, request);
        } else {
            refusals.ofSize(medium, request)
                    .when(request.start() != medium.next().start(), MediaFacts.start(medium, request));
        }
        refusals.check(MediaFacts.cannotWrite(medium.name(), drive.address()));
    }
}
