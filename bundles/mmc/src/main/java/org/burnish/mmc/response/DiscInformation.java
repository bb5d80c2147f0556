package org.burnish.mmc.response;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.mmc.wire.Fields;

/**
 * The Standard Disc Information (MMC-6, 6.21.3).
 *
 * @param status of the whole disc
 * @param lastSession state of the last session
 * @param erasable whether the medium can be blanked or overwritten
 * @param firstTrack number of the first track on the disc
 * @param sessions number of sessions, an empty one at the end included
 * @param firstTrackOfLastSession its number
 * @param lastTrackOfLastSession its number
 * @param backgroundFormat the state of background formatting (DVD+RW, MRW)
 * @param discType 00h CD-DA, CD-ROM or DVD; 10h CD-I; 20h CD-ROM XA; FFh undefined
 * @param discId the disc identification where it is valid
 * @param lastLeadIn start of the last session's lead-in, MSF on CD
 * @param lastPossibleLeadOut where the lead-out starts at the latest, MSF on CD
 * @param opcTables number of optimum power calibration tables
 */
public record DiscInformation(
        Status status,
        SessionState lastSession,
        boolean erasable,
        int firstTrack,
        int sessions,
        int firstTrackOfLastSession,
        int lastTrackOfLastSession,
        BackgroundFormat backgroundFormat,
        int discType,
        OptionalLong discId,
        long lastLeadIn,
        long lastPossibleLeadOut,
        int opcTables) {

    /** What an answer must have: up to the last possible lead-out. */
    public static final ReplyShape SHAPE = ReplyShape.counted16(24);

    private static final int UNTRUE = 0xFFFF;

    /** Disc status, in the order of its codes. */
    public enum Status {
        BLANK,
        APPENDABLE,
        CLOSED,
        /** Randomly recordable media such as DVD-RAM. */
        OTHER
    }

    /** State of the last session, in the order of its codes. */
    public enum SessionState {
        EMPTY,
        INCOMPLETE,
        /** Reserved code; used for damaged borders. */
        DAMAGED,
        COMPLETE
    }

    /** Background format status, in the order of its codes. */
    public enum BackgroundFormat {
        /** Not formatted, or the medium has none. */
        NONE,
        /** Started, and stopped. */
        INACTIVE,
        ACTIVE,
        COMPLETE
    }

    /** What makes it impossible: every disc has a track and a session, though they may be empty (MMC-6, 6.21.3). */
    public Optional<String> objection() {
        if (firstTrack == 0 || sessions == 0 || firstTrackOfLastSession == 0) {
            return Optional.of("reports first track " + firstTrack + ", " + sessions + " sessions, and first track "
                    + firstTrackOfLastSession + " in the last one; all begin with 1");
        }
        boolean ordered = firstTrack <= firstTrackOfLastSession
                && firstTrackOfLastSession <= lastTrackOfLastSession
                && sessions <= lastTrackOfLastSession;
        if (!ordered || lastTrackOfLastSession == UNTRUE) {
            return Optional.of("reports " + sessions + " sessions, the last one with tracks " + firstTrackOfLastSession
                    + " to " + lastTrackOfLastSession + ", on a disc whose first track is " + firstTrack);
        }
        return status == Status.BLANK && (lastSession != SessionState.EMPTY || sessions > 1)
                ? Optional.of("reports a blank disc of " + sessions + " sessions, the last one " + lastSession)
                : Optional.empty();
    }

    /** Decodes the bytes between position and limit. */
    public static DiscInformation decode(ByteBuffer in) {
        Fields fields = Fields.of(in);
        return new DiscInformation(
                Status.values()[fields.bits(2, 0, 2)],
                SessionState.values()[fields.bits(2, 2, 2)],
                fields.bit(2, 4),
                fields.u8(3),
                fields.u8(9) << 8 | fields.u8(4),
                fields.u8(10) << 8 | fields.u8(5),
                fields.u8(11) << 8 | fields.u8(6),
                BackgroundFormat.values()[fields.bits(7, 0, 2)],
                fields.u8(8),
                fields.bit(7, 7) ? OptionalLong.of(fields.u32(12)) : OptionalLong.empty(),
                fields.u32(16),
                fields.u32(20),
                fields.u8(33));
    }
}
