package org.burnish.transport.emulator.medium;

import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * Which values of mode page 05h DVD media take (MMC-6, clause 7): mode 1, and with incremental recording packets of 16
 * blocks or, with FP 0, packets of any length, for which the packet size is 0.
 */
public final class DvdWriteModes {

    private static final int PACKET = 16;
    private static final int FIXED_PACKETS = 0x20;
    private static final int RESERVED_MULTI_SESSION = 2;

    private DvdWriteModes() {}

    /** The page with the values that hold before a host sets them. */
    public static byte[] defaults(int type) {
        boolean incremental = type == WriteParameters.INCREMENTAL;
        byte[] page = new byte[WriteParameters.PAGE_LENGTH];
        page[0] = 0x05;
        page[1] = WriteParameters.PAGE_LENGTH - 2;
        page[2] = (byte) (0x40 | (incremental ? 0x20 : 0) | type);
        page[3] = (byte) (incremental ? 0x25 : 0x05);
        page[4] = WriteParameters.MODE_1;
        page[5] = (byte) (incremental ? PACKET : 0);
        page[13] = (byte) (incremental ? PACKET : 0);
        page[15] = (byte) 150;
        return page;
    }

    /** Refuses a page with values that no DVD takes. */
    public static void check(byte[] page) throws CheckCondition {
        require((page[3] >> 6 & 3) != RESERVED_MULTI_SESSION, 3);
        require((page[4] & 0x0F) == WriteParameters.MODE_1, 4);
        if ((page[2] & 0x0F) == WriteParameters.INCREMENTAL) {
            boolean fixed = (page[3] & FIXED_PACKETS) != 0;
            require((page[2] & 0x20) == 0 || page[5] == PACKET, 5);
            require(page[10] == 0 && page[11] == 0 && page[12] == 0 && page[13] == (fixed ? PACKET : 0), 10);
        }
    }

    /** Refuses a page of which this byte is wrong. */
    public static void require(boolean condition, int index) throws CheckCondition {
        if (!condition) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(8 + index);
        }
    }
}
