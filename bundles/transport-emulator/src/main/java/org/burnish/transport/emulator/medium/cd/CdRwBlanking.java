package org.burnish.transport.emulator.medium.cd;

import org.burnish.transport.emulator.file.DiscState;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** BLANK of a part of a CD-RW (MMC-6, 6.2): its last session is opened again, or erased. */
final class CdRwBlanking {

    /** Blanking types of parts. */
    private static final int UNCLOSE_SESSION = 5;

    private static final int ERASE_SESSION = 6;

    private CdRwBlanking() {}

    /**
     * The state of the disc afterwards: lead-in and lead-out are taken from the last session, or the session as a whole.
     * Its tracks are not blanked singly.
     *
     * @param blank the state of a blank disc of this kind
     */
    static DiscState part(int type, CdRecording recording, DiscState blank) throws CheckCondition {
        if (type != UNCLOSE_SESSION && type != ERASE_SESSION) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(1);
        }
        CdTracks tracks = recording.table();
        int open = recording.openSession();
        boolean isOpenEmpty = tracks.ofSession(open).stream().noneMatch(CdReports::isBegun);
        if (isOpenEmpty && open == 1 || !isOpenEmpty && type == UNCLOSE_SESSION) {
            throw Sense.COMMAND_SEQUENCE.check();
        }
        int session = isOpenEmpty ? open - 1 : open;
        CdTracks left = type == UNCLOSE_SESSION
                ? tracks.uncloseSession(session, recording.limit())
                : tracks.eraseSession(session, recording.limit());
        DiscState state = blank;
        for (int complete = 1; complete < session; complete++) {
            state = state.withSessionClosed();
        }
        return state.withTracks(left.all());
    }
}
