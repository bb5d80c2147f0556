package org.burnish.xorriso.text;

import java.io.IOException;
import org.burnish.media.Medium;
import org.burnish.recorder.Drive;

/** What xorriso takes a medium for. Overwritable media count as written when something is on them. */
public enum MediaState {
    ABSENT("is not present", false, false, "Load a medium, or make one for emu:PATH by -new_medium PROFILE PATH"),
    BLANK("is blank", true, false, ""),
    APPENDABLE("is written , is appendable", true, true, ""),
    CLOSED("is written , is closed", false, true, "Use another medium, or -blank as_needed if it is erasable"),
    DAMAGED(
            "is written , is appendable , but next track is damaged",
            false,
            true,
            "Use -close_damaged as_needed, which keeps the complete sessions");

    private final String words;
    private final boolean writable;
    private final boolean holdsData;
    private final String advice;

    MediaState(String words, boolean writable, boolean holdsData, String advice) {
        this.words = words;
        this.writable = writable;
        this.holdsData = holdsData;
        this.advice = advice;
    }

    /** The state of the medium in a drive. */
    public static MediaState of(Drive drive) throws IOException {
        return drive.state().map(MediaState::of).orElse(ABSENT);
    }

    private static MediaState of(Medium.State state) {
        return switch (state) {
            case BLANK, UNFORMATTED -> BLANK;
            case APPENDABLE -> APPENDABLE;
            case CLOSED -> CLOSED;
            case DAMAGED -> DAMAGED;
        };
    }

    public String words() {
        return words;
    }

    /** Whether a session can be written. */
    public boolean writable() {
        return writable;
    }

    /** Whether something is on the medium that must not get lost by accident. */
    public boolean holdsData() {
        return holdsData;
    }

    /** What the user can do about a medium that is not writable. */
    public String advice() {
        return advice;
    }
}
