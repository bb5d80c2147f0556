package org.burnish.media.bd;

import java.io.IOException;
import java.util.List;
import org.burnish.media.BlankRequest;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaNote;
import org.burnish.media.MediaNote.Severity;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.Preparation;
import org.burnish.media.spi.Overwriting;
import org.burnish.media.spi.Refusals;
import org.burnish.mmc.OpticalDrive;

/**
 * The blanking modes of BD-RE. There is no BLANK for it: its head is spoiled, or it is formatted the first time. All
 * modes do the same, as there is nothing slow that one of them could spare.
 */
final class BdReBlanking {

    static final List<String> MODES = List.of("as_needed", "all", "fast", "deformat", "deformat_quickest");

    private static final MediaNote TRYING_FORMAT =
            new MediaNote(Severity.NOTE, "Unformatted BD-RE medium detected. Trying -format fast.");

    private BdReBlanking() {}

    static Preparation prepare(OpticalDrive drive, Medium medium, BlankRequest request) throws IOException {
        new Refusals()
                .when(
                        !MODES.contains(request.mode()),
                        "there is no mode '" + request.mode() + "'. Use one of " + String.join(" ", MODES))
                .check("Cannot blank " + medium.name());
        if (medium.state() != State.UNFORMATTED) {
            return Overwriting.blank(drive, request);
        }
        return BdReFormatting.prepare(drive, medium, FormatRequest.of("fast", request.force()), TRYING_FORMAT);
    }
}
