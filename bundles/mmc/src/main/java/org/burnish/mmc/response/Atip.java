package org.burnish.mmc.response;

import java.nio.ByteBuffer;
import org.burnish.mmc.Msf;
import org.burnish.mmc.wire.Fields;

/**
 * The absolute time in pre-groove of a CD-R or CD-RW (MMC-6, 6.25.3.6).
 *
 * @param dataLength the announced length in bytes, without the 2 bytes of the field itself
 * @param writingPower indicative target writing power code
 * @param referenceSpeed code of the speed that the disc was made for
 * @param unrestricted URU: the disc may be used for any purpose, not only for music
 * @param rewritable whether it is CD-RW
 * @param subType disc sub type: the speed class of CD-RW
 * @param leadIn start time of the lead-in, which says who made the disc
 * @param lastLeadOut last possible start time of the lead-out
 */
public record Atip(
        int dataLength,
        int writingPower,
        int referenceSpeed,
        boolean unrestricted,
        boolean rewritable,
        int subType,
        Msf leadIn,
        Msf lastLeadOut) {

    /** What an answer must have: up to the last possible lead-out. */
    public static final ReplyShape SHAPE = ReplyShape.counted16(16);

    /** Decodes the bytes between position and limit. */
    public static Atip decode(ByteBuffer in) {
        Fields fields = Fields.of(in);
        return new Atip(
                fields.u16(0),
                fields.bits(4, 4, 3),
                fields.bits(4, 0, 3),
                fields.bit(5, 6),
                fields.bit(6, 6),
                fields.bits(6, 3, 3),
                new Msf(fields.u8(8), fields.u8(9), fields.u8(10)),
                new Msf(fields.u8(12), fields.u8(13), fields.u8(14)));
    }
}
