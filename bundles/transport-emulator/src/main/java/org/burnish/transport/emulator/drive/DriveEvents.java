package org.burnish.transport.emulator.drive;

import java.util.ArrayDeque;
import java.util.Deque;

/** The events that GET EVENT STATUS NOTIFICATION reports, each once (MMC-6, 6.6). */
public final class DriveEvents {

    /** Media events (MMC-6, 6.6). */
    public static final int NONE = 0;

    public static final int EJECT_REQUEST = 1;
    public static final int NEW_MEDIA = 2;
    public static final int MEDIA_REMOVAL = 3;
    public static final int BACKGROUND_FORMAT_COMPLETED = 5;

    private final Deque<Integer> media = new ArrayDeque<>();
    private boolean featuresChanged;

    /** Raises a media event, unless the same one waits already. */
    public void raiseMedia(int event) {
        if (media.isEmpty() || media.peekLast() != event) {
            media.add(event);
        }
    }

    /** Raises the event that features became current or ceased to be. */
    public void raiseFeatureChange() {
        featuresChanged = true;
    }

    /** Takes the oldest media event. */
    public int takeMedia() {
        return media.isEmpty() ? NONE : media.poll();
    }

    /** Whether a media event waits. */
    public boolean hasMedia() {
        return !media.isEmpty();
    }

    /** Takes the feature change. */
    public boolean takeFeatureChange() {
        boolean changed = featuresChanged;
        featuresChanged = false;
        return changed;
    }

    /** Whether a feature change waits. */
    public boolean hasFeatureChange() {
        return featuresChanged;
    }
}
