package org.burnish.media.bd;

import java.io.IOException;
import java.util.List;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaNote;
import org.burnish.media.MediaNote.Severity;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.Preparation;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.Preparations;
import org.burnish.media.spi.Refusals;
import org.burnish.media.spi.SteppedTrackWriter;
import org.burnish.media.spi.WritePlan;
import org.burnish.media.spi.WritePlan.Padding;
import org.burnish.mmc.OpticalDrive;

/** Writing on BD-RE: plain writes at any block, after the formatting that a new medium must have. */
final class BdReWriting {

    private static final MediaNote WILL_FORMAT =
            new MediaNote(Severity.NOTE, "Unformatted BD-RE medium detected. It is formatted before writing.");

    private BdReWriting() {}

    static TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        new Refusals()
                .ofSize(medium, request)
                .check("Cannot write to " + medium.name() + " in drive '" + drive.address() + "'");
        boolean unformatted = medium.state() == State.UNFORMATTED;
        Preparation formatting = unformatted
                ? BdReFormatting.prepare(drive, medium, FormatRequest.of("as_needed", false))
                : Preparations.none();
        WritePlan plan = new WritePlan(
                "Overwrite",
                request.start(),
                request.blocks(),
                medium.traits().chunkBlocks(),
                Padding.NONE,
                true,
                request.speed(),
                unformatted ? List.of(WILL_FORMAT) : List.of());
        return new SteppedTrackWriter(drive, plan, new BdReSteps(drive, formatting));
    }
}
