package org.burnish.media.spi;

import org.burnish.media.MediaListener;
import org.burnish.mmc.ProgressListener;

/** Reports to a {@link MediaListener} how far the drive is, in the words that users know. */
public final class Waits {

    private Waits() {}

    /** While BLANK runs. */
    public static ProgressListener blanking(MediaListener listener) {
        return reported(listener, "Blanking");
    }

    /** While FORMAT UNIT runs. */
    public static ProgressListener formatting(MediaListener listener) {
        return reported(listener, "Formatting");
    }

    /** While CLOSE TRACK SESSION runs. */
    public static ProgressListener closing(MediaListener listener) {
        return reported(listener, "Closing track/session");
    }

    /** While SYNCHRONIZE CACHE runs. */
    public static ProgressListener synchronizing(MediaListener listener) {
        return reported(listener, "Synchronizing cache");
    }

    private static ProgressListener reported(MediaListener listener, String action) {
        return (fraction, elapsed) -> listener.working(action, fraction, elapsed);
    }
}
