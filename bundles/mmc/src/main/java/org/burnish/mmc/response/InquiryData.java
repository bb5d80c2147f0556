package org.burnish.mmc.response;

import java.nio.ByteBuffer;
import org.burnish.mmc.wire.Fields;

/**
 * Standard INQUIRY data (SPC-4, 6.6.2).
 *
 * @param peripheralType 5 for MMC devices
 * @param removable whether the medium can be removed
 * @param version of SPC that is claimed
 * @param vendor up to 8 characters
 * @param product up to 16 characters
 * @param revision up to 4 characters
 */
public record InquiryData(
        int peripheralType, boolean removable, int version, String vendor, String product, String revision) {

    /** What an answer must have: the peripheral type, and how much follows. */
    public static final ReplyShape SHAPE = ReplyShape.counted8(5, 4);

    /** The peripheral device type of CD, DVD and BD devices. */
    public static final int OPTICAL = 5;

    /** Decodes the bytes between position and limit. */
    public static InquiryData decode(ByteBuffer in) {
        Fields fields = Fields.of(in);
        return new InquiryData(
                fields.bits(0, 0, 5),
                fields.bit(1, 7),
                fields.u8(2),
                fields.text(8, 8),
                fields.text(16, 16),
                fields.text(32, 4));
    }
}
