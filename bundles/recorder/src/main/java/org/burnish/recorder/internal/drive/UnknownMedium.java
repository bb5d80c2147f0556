package org.burnish.recorder.internal.drive;

import java.util.List;
import java.util.Locale;
import org.burnish.media.Medium;

/** A medium that no installed service knows: it can be read, and nothing else. */
final class UnknownMedium {

    private static final int CHUNK = 16;

    private UnknownMedium() {}

    static Medium of(int profile, long readableBlocks) {
        return new Medium(
                profile,
                String.format(Locale.ROOT, "unknown medium of profile %02Xh", profile),
                Medium.State.CLOSED,
                Medium.Product.UNKNOWN,
                List.of(),
                readableBlocks,
                0,
                readableBlocks,
                -1,
                // taken for overwritable, so that images are found by their own heads
                new Medium.Traits(false, true, false, false, CHUNK, 1));
    }
}
