package org.burnish.media.dvd.plus;

import java.io.IOException;
import java.util.List;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaNote;
import org.burnish.media.MediaNote.Severity;
import org.burnish.media.MediaRemedies;
import org.burnish.media.Medium;
import org.burnish.media.Preparation;
import org.burnish.media.RefusedException;
import org.burnish.media.spi.Preparations;
import org.burnish.media.spi.Refusals;
import org.burnish.mmc.ImplausibleReplyException;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.FormatUnit;
import org.burnish.mmc.response.DiscInformation.BackgroundFormat;
import org.burnish.options.fact.Fact;

/**
 * The formatting of DVD+RW (MMC-6, clause 6.4, type 26h): the drive answers soon, takes blocks anywhere, and goes on in the
 * background until it is done or stopped.
 */
final class BackgroundFormatting {

    private static final int TYPE = 0x26;
    private static final long ALL = 0xFFFF_FFFFL;
    private static final int RESTART = 1;
    private static final List<String> MODES = List.of(FormatRequest.AS_NEEDED, "full", "fast");

    private BackgroundFormatting() {}

    /**
     * Asks for the state again. That a disc was never formatted, on which blocks could be read when it was inspected, is an error:
     * starting a format would lose them.
     */
    static BackgroundFormat state(OpticalDrive drive, Medium medium) throws IOException {
        BackgroundFormat state = drive.discInformation().backgroundFormat();
        if (state == BackgroundFormat.NONE && medium.readableBlocks() > 0) {
            throw new ImplausibleReplyException(
                    drive.address(),
                    "it reports that the DVD+RW was never formatted, and it had " + medium.readableBlocks()
                            + " readable blocks when it was inspected");
        }
        return state;
    }

    /** Whether writing needs a format to be started or taken up again. */
    static boolean isDue(BackgroundFormat state) {
        return state == BackgroundFormat.NONE || state == BackgroundFormat.INACTIVE;
    }

    /** Starts it on a new disc, and takes it up where it was stopped. */
    static FormatUnit command(BackgroundFormat state) {
        return command(state == BackgroundFormat.INACTIVE);
    }

    private static FormatUnit command(boolean restart) {
        return new FormatUnit(ALL, TYPE, 0, restart ? RESTART : 0, true, false, false, false);
    }

    static Preparation prepare(OpticalDrive drive, BackgroundFormat state, FormatRequest request)
            throws RefusedException {
        new Refusals()
                .when(!MODES.contains(request.mode()), MediaFacts.formatMode(request.mode(), "DVD+RW", MODES))
                .check(MediaFacts.cannotFormat("DVD+RW"));
        boolean started = state != BackgroundFormat.NONE;
        if (request.mode().equals(FormatRequest.AS_NEEDED) && started && !request.force()) {
            return Preparations.none();
        }
        if (request.mode().equals("fast") && started && !request.force()) {
            return Preparations.none(MediaNote.of(
                    Severity.NOTE,
                    "format.fast-formatted",
                    "mode 'fast' is not applicable to a DVD+RW that is formatted"));
        }
        if (started && !isDue(state) && !request.force()) {
            Fact formatted = Fact.of("format.formatted", "The DVD+RW is formatted, or is being formatted")
                    .remedy(MediaRemedies.forceFormat());
            return Preparations.none(new MediaNote(Severity.NOTE, formatted));
        }
        return Preparations.format(drive, command(state == BackgroundFormat.INACTIVE && !request.force()));
    }
}
