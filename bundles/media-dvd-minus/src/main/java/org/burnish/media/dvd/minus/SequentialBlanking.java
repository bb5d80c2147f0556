package org.burnish.media.dvd.minus;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.burnish.media.BlankRequest;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaNote;
import org.burnish.media.MediaNote.Severity;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.Preparation;
import org.burnish.media.RefusedException;
import org.burnish.media.spi.Overwriting;
import org.burnish.media.spi.Preparations;
import org.burnish.media.spi.Refusals;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.Blank;
import org.jspecify.annotations.Nullable;

/** The blanking modes of a sequential DVD-RW. Minimal blanking is avoided, since it allows one DAO session only. */
final class SequentialBlanking {

    static final List<String> MODES = Overwriting.BLANK_MODES;

    private static final MediaNote UNTOUCHED = new MediaNote(Severity.NOTE, MediaFacts.untouched());
    private static final MediaNote FAST_IS_ALL =
            MediaNote.of(Severity.NOTE, "blank.fast-is-all", "DVD-RW present. Mode 'fast' defaulted to mode 'all'.");
    private static final MediaNote SINGLE_SESSION = MediaNote.of(
            Severity.HINT, "blank.single-session", "Mode 'deformat_quickest' produces single-session-only media.");
    private static final MediaNote ALL_FOR_MULTI = MediaNote.of(
            Severity.HINT, "blank.all-for-multi-session", "For multi-session capability blank with mode 'all'.");

    private static final Map<String, Mode> TABLE = Map.of(
            BlankRequest.AS_NEEDED,
            new Mode(SequentialBlanking::keepAsNeeded, Blank.FULL),
            "all",
            new Mode(SequentialBlanking::keepIfMultiSession, Blank.FULL),
            "fast",
            new Mode(medium -> keep(medium, UNTOUCHED), Blank.FULL, FAST_IS_ALL, SINGLE_SESSION),
            "deformat",
            new Mode(SequentialBlanking::keepIfMultiSession, Blank.FULL),
            "deformat_quickest",
            new Mode(medium -> keep(medium, UNTOUCHED), Blank.MINIMAL));

    private SequentialBlanking() {}

    static Preparation prepare(OpticalDrive drive, Medium medium, BlankRequest request) throws RefusedException {
        new Refusals()
                .when(!TABLE.containsKey(request.mode()), MediaFacts.blankMode(request.mode(), MODES))
                .check(MediaFacts.cannotBlank(medium.name(), drive.address()));
        Mode mode = Objects.requireNonNull(TABLE.get(request.mode()), "the request is refused");
        @Nullable Preparation kept = request.force() ? null : mode.keeper.keep(medium);
        return kept != null ? kept : Preparations.blank(drive, mode.type, mode.notes);
    }

    private static @Nullable Preparation keep(Medium medium, MediaNote... notes) {
        return medium.state() == State.BLANK ? Preparations.none(notes) : null;
    }

    private static @Nullable Preparation keepAsNeeded(Medium medium) {
        return medium.traits().multiSession() ? keep(medium) : keep(medium, ALL_FOR_MULTI);
    }

    private static @Nullable Preparation keepIfMultiSession(Medium medium) {
        return medium.traits().multiSession() ? keep(medium, UNTOUCHED) : null;
    }

    /** Says whether a medium is left as it is; null if not. */
    private interface Keeper {
        @Nullable
        Preparation keep(Medium medium);
    }

    private record Mode(Keeper keeper, int type, MediaNote... notes) {}
}
