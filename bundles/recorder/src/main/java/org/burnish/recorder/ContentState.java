package org.burnish.recorder;

import org.burnish.image.MediumContent;
import org.burnish.media.Medium;

/** What can be done with a medium, by what is on it: a drive takes each one whose sessions are a chain of images for blank. */
public final class ContentState {

    private ContentState() {}

    /** The state that its drive reports, or the one that its content gives it. */
    public static Medium.State of(Medium medium, MediumContent content) {
        if (!medium.next().chained() || medium.state() != Medium.State.BLANK) {
            return medium.state();
        }
        return switch (content.kind()) {
            case BLANK -> Medium.State.BLANK;
            case IMAGE -> Medium.State.APPENDABLE;
            case READ_ONLY, DAMAGED, FOREIGN, PARTITIONS, UNKNOWN, UNREADABLE -> Medium.State.CLOSED;
        };
    }
}
