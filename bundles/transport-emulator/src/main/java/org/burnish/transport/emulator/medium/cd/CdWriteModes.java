package org.burnish.transport.emulator.medium.cd;

import static org.burnish.transport.emulator.medium.DvdWriteModes.require;

import java.util.Arrays;
import org.burnish.transport.emulator.medium.WriteParameters;
import org.burnish.transport.emulator.sense.CheckCondition;

/**
 * Which values of mode page 05h recordable CDs take (MMC-6, clause 7): track at once and session at once, of mode 1
 * and of sound, and track at once of mode 2 form 1. The session format is that of the session, so a track of sound may have
 * that of CD-ROM XA; whether it fits is seen when the track is written. Packets and raw recording are refused, as the features announce.
 */
final class CdWriteModes {

    private static final int RESERVED_MULTI_SESSION = 2;
    private static final int RAW_2352 = 0;
    private static final int SUB_HEADER_AT = 48;
    private static final byte[] NO_SUB_HEADER = new byte[4];
    /** The sub-header that the drive makes when none is given. */
    private static final byte[] DATA = {0, 0, 8, 0};

    private CdWriteModes() {}

    /** Track at once, mode 1, with underrun protection. */
    static byte[] defaults() {
        byte[] page = new byte[WriteParameters.PAGE_LENGTH];
        page[0] = 0x05;
        page[1] = WriteParameters.PAGE_LENGTH - 2;
        page[2] = 0x40 | WriteParameters.TRACK_AT_ONCE;
        page[3] = 0x04;
        page[4] = WriteParameters.MODE_1;
        page[15] = (byte) CdTracks.PAUSE;
        return page;
    }

    static void check(byte[] page) throws CheckCondition {
        int type = page[2] & 0x0F;
        int blocks = page[4] & 0x0F;
        require(type == WriteParameters.TRACK_AT_ONCE || type == WriteParameters.AT_ONCE, 2);
        require((page[3] >> 6 & 3) != RESERVED_MULTI_SESSION, 3);
        require((page[3] & 0x20) == 0, 3);
        boolean extended = blocks == WriteParameters.MODE_2_FORM_1 && type == WriteParameters.TRACK_AT_ONCE;
        require(extended || blocks == RAW_2352 || blocks == WriteParameters.MODE_1, 4);
        require(page[8] == WriteParameters.CD_ROM_XA || page[8] == 0 && !extended, 8);
        byte[] subHeader = Arrays.copyOfRange(page, SUB_HEADER_AT, WriteParameters.PAGE_LENGTH);
        require(!extended || Arrays.equals(subHeader, NO_SUB_HEADER) || Arrays.equals(subHeader, DATA), SUB_HEADER_AT);
    }
}
