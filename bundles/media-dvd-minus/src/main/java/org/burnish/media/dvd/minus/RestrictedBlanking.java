package org.burnish.media.dvd.minus;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.burnish.media.BlankRequest;
import org.burnish.media.MediaFacts;
import org.burnish.media.Medium;
import org.burnish.media.Preparation;
import org.burnish.media.spi.Overwriting;
import org.burnish.media.spi.Preparations;
import org.burnish.media.spi.Refusals;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.Blank;

/** The blanking modes of a formatted DVD-RW: only those called deformat make it sequential again. */
final class RestrictedBlanking {

    static final List<String> MODES = Overwriting.BLANK_MODES;

    private static final Map<String, Mode> TABLE = Map.of(
            BlankRequest.AS_NEEDED,
            Overwriting::blank,
            "all",
            Overwriting::blank,
            "fast",
            Overwriting::blank,
            "deformat",
            (drive, request) -> Preparations.blank(drive, Blank.FULL),
            "deformat_quickest",
            (drive, request) -> Preparations.blank(drive, Blank.MINIMAL));

    private RestrictedBlanking() {}

    static Preparation prepare(OpticalDrive drive, Medium medium, BlankRequest request) throws IOException {
        Mode mode = TABLE.get(request.mode());
        new Refusals()
                .when(mode == null, MediaFacts.blankMode(request.mode(), MODES))
                .check(MediaFacts.cannotBlank(medium.name(), drive.address()));
        return Objects.requireNonNull(mode, "the request is refused").prepare(drive, request);
    }

    private interface Mode {
        Preparation prepare(OpticalDrive drive, BlankRequest request) throws IOException;
    }
}
