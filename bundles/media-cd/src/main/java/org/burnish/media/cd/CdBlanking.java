package org.burnish.media.cd;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.burnish.media.BlankRequest;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaNote;
import org.burnish.media.MediaNote.Severity;
import org.burnish.media.MediaRemedies;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.Preparation;
import org.burnish.media.RefusedException;
import org.burnish.media.spi.Overwriting;
import org.burnish.media.spi.Preparations;
import org.burnish.media.spi.Refusals;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.Blank;

/** The blanking modes of CD. Deformatting has a meaning of its own only with DVD-RW; here it is the same as blanking. */
final class CdBlanking {

    static final List<String> MODES = Overwriting.BLANK_MODES;

    private static final Map<String, Integer> TYPES = Map.of(
            BlankRequest.AS_NEEDED,
            Blank.MINIMAL,
            "all",
            Blank.FULL,
            "fast",
            Blank.MINIMAL,
            "deformat",
            Blank.FULL,
            "deformat_quickest",
            Blank.MINIMAL);

    private static final MediaNote UNTOUCHED = new MediaNote(Severity.NOTE, MediaFacts.untouched());

    private CdBlanking() {}

    static Preparation prepare(OpticalDrive drive, Medium medium, BlankRequest request) throws RefusedException {
        boolean blank = medium.state() == State.BLANK;
        new Refusals()
                .when(!TYPES.containsKey(request.mode()), MediaFacts.blankMode(request.mode(), MODES))
                .when(
                        !blank && !request.force() && !medium.traits().erasable(),
                        MediaFacts.writeOnce().remedy(MediaRemedies.otherMedium()))
                .check(MediaFacts.cannotBlank(medium.name(), drive.address()));
        if (blank && !request.force()) {
            return request.mode().equals(BlankRequest.AS_NEEDED) ? Preparations.none() : Preparations.none(UNTOUCHED);
        }
        return Preparations.blank(drive, Objects.requireNonNull(TYPES.get(request.mode()), "the request is refused"));
    }
}
