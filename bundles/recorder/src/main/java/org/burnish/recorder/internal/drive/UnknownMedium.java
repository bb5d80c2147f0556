package org.burnish.recorder.internal.drive;

import java.util.Locale;
import org.burnish.media.Medium;
import org.burnish.media.NextSession;

/** A medium that no installed service knows: it can be read, and nothing else. */
final class UnknownMedium {

    private static final int CHUNK = 16;

    private UnknownMedium() {}

    static Medium of(int profile, long readableBlocks) {
        // its sessions are taken for a chain, so that images are found by their own heads
        return Medium.of(
                        profile,
                        String.format(Locale.ROOT, "unknown medium of profile %02Xh", profile),
                        Medium.State.CLOSED,
                        Medium.Traits.of(CHUNK, 1))
                .withReadable(readableBlocks)
                .withOverall(readableBlocks)
                .with(NextSession.NONE_CHAINED);
    }
}
