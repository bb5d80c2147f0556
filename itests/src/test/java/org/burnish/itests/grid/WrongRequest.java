package org.burnish.itests.grid;

import java.io.IOException;
import org.burnish.media.BlankRequest;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.RequestedWriteType;
import org.burnish.media.WriteOptions;
import org.burnish.media.WriteRequest;
import org.burnish.mmc.OpticalDrive;

/** What is asked for in a column of the table. It is prepared only, never run. */
enum WrongRequest {
    /** One more session, and more to follow. */
    SESSION(writing(320, false, false, RequestedWriteType.AUTO)),
    BLANK((profile, drive, medium) ->
            profile.blanker(drive, medium, new BlankRequest("as_needed", false, medium.readableBlocks() > 0))),
    BLANK_ALL((profile, drive, medium) ->
            profile.blanker(drive, medium, new BlankRequest("all", false, medium.readableBlocks() > 0))),
    FORMAT((profile, drive, medium) -> profile.formatter(drive, medium, FormatRequest.of("full", false))),
    /** The size announced to the medium, and more sessions to follow. */
    SAO_MULTI(writing(320, false, false, RequestedWriteType.SESSION_AT_ONCE)),
    /** The size to be announced, but not known. */
    SAO_UNSIZED(writing(0, true, false, RequestedWriteType.SESSION_AT_ONCE)),
    /** More than any disc takes: 200 GB. */
    OVERLONG(writing(100_000_000, true, false, RequestedWriteType.AUTO)),
    DUMMY(writing(320, true, true, RequestedWriteType.AUTO)),
    /** All that can be wrong with writing. */
    WORST(writing(100_000_000, false, true, RequestedWriteType.SESSION_AT_ONCE));

    private final Asking asking;

    WrongRequest(Asking asking) {
        this.asking = asking;
    }

    void ask(GridDisc disc) throws IOException {
        asking.ask(disc.profile(), disc.drive(), disc.medium());
    }

    private static Asking writing(long blocks, boolean close, boolean simulate, RequestedWriteType type) {
        return (profile, drive, medium) -> profile.writer(
                drive,
                medium,
                WriteRequest.of(Math.max(0, medium.next().start()), blocks)
                        .with(WriteOptions.CLOSE, close)
                        .with(WriteOptions.SIMULATE, simulate)
                        .with(WriteOptions.TYPE, type));
    }

    private interface Asking {
        void ask(MediaProfile profile, OpticalDrive drive, Medium medium) throws IOException;
    }
}
