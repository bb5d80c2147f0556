package org.burnish.transport.emulator.medium.sequential;

import java.util.List;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.file.TrackState.Kind;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** When a session can be closed (MMC-6, 6.3). */
public final class Sessions {
    private Sessions() {}

    /** Refuses a session in which a reservation is not used up, or a track is still open. */
    public static void requireClosable(List<TrackState> session) throws CheckCondition {
        for (TrackState track : session) {
            if (!track.closed() && track.kind() != Kind.OPEN) {
                throw Sense.PARTIAL_RESERVED_TRACK.check();
            }
            if (!track.closed() && !track.isEmpty()) {
                throw Sense.INCOMPLETE_TRACK_IN_SESSION.check();
            }
        }
    }
}
