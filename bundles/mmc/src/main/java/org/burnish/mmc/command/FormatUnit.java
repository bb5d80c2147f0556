package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.burnish.scsi.Cdb;

/**
 * FORMAT UNIT (MMC-6, 6.4), format code 1, with a parameter list of 12 bytes.
 *
 * @param blocks number of blocks that the user area shall have
 * @param type format type, 0 to 63
 * @param subtype 2 bits
 * @param typeDependent 24 bits
 * @param immed whether the drive answers before that is done
 * @param formatOptionsValid FOV: the other option bits count
 * @param disableCertification DCRT
 * @param completeList CmpList: existing defect lists are kept out
 */
public record FormatUnit(
        long blocks,
        int type,
        int subtype,
        int typeDependent,
        boolean immed,
        boolean formatOptionsValid,
        boolean disableCertification,
        boolean completeList)
        implements Order {

    private static final int LENGTH = 12;
    private static final int DESCRIPTOR_LENGTH = 8;

    /** The same with IMMED 0: the drive answers when all is done. */
    public FormatUnit synchronous() {
        return new FormatUnit(
                blocks, type, subtype, typeDependent, false, formatOptionsValid, disableCertification, completeList);
    }

    @Override
    public Cdb cdb() {
        return Cdb.of("FORMAT UNIT", Cdb.Direction.OUT, 0x04, completeList ? 0x19 : 0x11, 0, 0, 0, 0);
    }

    @Override
    public ByteBuffer outgoing() {
        int options = (formatOptionsValid ? 0x80 : 0) | (disableCertification ? 0x20 : 0) | (immed ? 0x02 : 0);
        return ByteBuffer.allocate(LENGTH)
                .put(1, (byte) options)
                .putShort(2, (short) DESCRIPTOR_LENGTH)
                .putInt(4, (int) blocks)
                .putInt(8, ((type << 2) | (subtype & 3)) << 24 | (typeDependent & 0xFF_FFFF));
    }

    @Override
    public Duration timeout() {
        return immed ? LONG : FORMAT;
    }
}
