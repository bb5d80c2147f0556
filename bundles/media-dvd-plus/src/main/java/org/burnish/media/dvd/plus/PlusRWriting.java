package org.burnish.media.dvd.plus;

import java.io.IOException;
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

/** Writing on DVD+R: one fragment a session, in whole ECC blocks, reserved in its size if that is wished. */
final class PlusRWriting {

    private static final int MAX_SESSIONS = 153;

    private PlusRWriting() {}

    static TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        refuse(drive, medium, request);
        PlusRSteps.Reserving reserving = reserving(medium, request);
        WritePlan plan = WritePlan.of(
                        reserving == PlusRSteps.Reserving.NEVER ? "TAO" : "SAO",
                        request.start(),
                        (request.blocks() + PlusRProfile.ECC - 1) / PlusRProfile.ECC * PlusRProfile.ECC,
                        request.transfer().chunkOr(PlusRProfile.ECC))
                .padding(Padding.ANNOUNCED)
                .speed(request.speed());
        return new SteppedTrackWriter(drive, plan, new PlusRSteps(drive, plan, request.close(), reserving));
    }

    private static PlusRSteps.Reserving reserving(Medium medium, WriteRequest request) {
        return switch (request.type()) {
            case SESSION_AT_ONCE -> PlusRSteps.Reserving.ALWAYS;
            case TRACK_AT_ONCE -> PlusRSteps.Reserving.NEVER;
            case AUTO -> medium.state() == State.BLANK ? PlusRSteps.Reserving.IF_POSSIBLE : PlusRSteps.Reserving.NEVER;
        };
    }

    private static void refuse(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        Refusals refusals = new Refusals()
                .when(medium.state() == State.CLOSED, "Closed media with data detected. Need blank or appendable media")
                .when(
                        medium.state() == State.DAMAGED,
                        "the next track is damaged, an interrupted run left it. Try -close_damaged as_needed")
                .when(
                        request.type() == RequestedWriteType.SESSION_AT_ONCE && medium.state() == State.APPENDABLE,
                        "SAO: works only on blank media. Use -write_type auto")
                .when(
                        medium.sessions().size() >= MAX_SESSIONS,
                        "there are " + MAX_SESSIONS + " sessions already, and a DVD+R takes no more. Use an empty one");
        if (!medium.next().possible()) {
            refusals.ofSimulation(medium, request);
        } else {
            refusals.ofSize(medium, request)
                    .when(
                            request.start() != medium.next().start(),
                            "a session can begin only at LBA " + medium.next().start() + ", not at " + request.start());
        }
        refusals.check("Cannot write to " + medium.name() + " in drive '" + drive.address() + "'");
    }
}
