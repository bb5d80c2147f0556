package org.burnish.transport.emulator.cd;

import java.nio.ByteBuffer;

/**
 * The absolute time in pre-groove of a recordable CD: who made it and how much it holds (MMC-6, READ TOC/PMA/ATIP,
 * format 0100b).
 *
 * @param leadIn where the lead-in of the first session begins, as minutes, seconds and frames; its value identifies
 *     the manufacturer
 * @param lastLeadOut the last possible start of a lead-out, likewise
 * @param rewritable whether it is a CD-RW
 * @param subtype the disc sub-type: on CD-RW 0 standard, 1 high speed
 * @param speeds the values A1 that a CD-RW has: writing speeds and power, three bytes
 */
public record Atip(int leadIn, int lastLeadOut, boolean rewritable, int subtype, int speeds) {

    /** CD-R by Mitsubishi Chemical, 80 minutes. */
    public static final Atip CD_R = new Atip(0x61_22_17, 0x4F_3B_49, false, 3, 0);
    /** CD-RW by CMC Magnetics, 80 minutes, 4x to 10x. */
    public static final Atip CD_RW = new Atip(0x61_1A_42, 0x4F_3B_47, true, 1, 0x26_B2_4A);

    private static final int LENGTH = 24;
    private static final int WRITING_POWER = 0xC0;
    private static final int DISC_TYPE = 0x80;
    private static final int REWRITABLE = 0x40;
    private static final int A1_VALID = 0x04;

    /** The block at which the lead-in of the first session begins. */
    public long leadInStart() {
        return Msf.toLba(leadIn);
    }

    /** How many blocks it holds. */
    public long capacity() {
        return Msf.toLba(lastLeadOut);
    }

    /** The descriptor as READ TOC/PMA/ATIP returns it, without the header. */
    public byte[] encode() {
        int type = DISC_TYPE | subtype << 3 | (rewritable ? REWRITABLE | A1_VALID : 0);
        return ByteBuffer.allocate(LENGTH)
                .put((byte) (WRITING_POWER | (rewritable ? 1 : 0)))
                .put((byte) 0)
                .put((byte) type)
                .put((byte) 0)
                .putInt(leadIn << 8)
                .putInt(lastLeadOut << 8)
                .putInt(speeds << 8)
                .array();
    }
}
