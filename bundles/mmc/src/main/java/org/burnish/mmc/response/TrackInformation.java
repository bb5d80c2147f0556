package org.burnish.mmc.response;

import java.nio.ByteBuffer;
import java.util.OptionalLong;
import org.burnish.mmc.wire.Fields;

/**
 * The Track Information Block (MMC-6, 6.26). Addresses and sizes are blocks.
 *
 * @param number track number
 * @param session session number
 * @param damage whether the track is damaged and must be closed before more is written
 * @param copy second or higher generation copy
 * @param trackMode control nibble of the Q sub-channel; 4 and more are data
 * @param reserved whether it was made by RESERVE TRACK
 * @param blank nothing is written in it
 * @param packet written in packets, or incrementally
 * @param fixedPacket of fixed size
 * @param dataMode 1, 2, or Fh for unknown
 * @param start first address; negative only on CD
 * @param nextWritable next writable address where it is valid
 * @param freeBlocks that can still be written
 * @param blockingFactor fixed packet size, or blocks per ECC block
 * @param size of the track
 * @param lastRecorded last recorded address where it is valid
 */
public record TrackInformation(
        int number,
        int session,
        boolean damage,
        boolean copy,
        int trackMode,
        boolean reserved,
        boolean blank,
        boolean packet,
        boolean fixedPacket,
        int dataMode,
        long start,
        OptionalLong nextWritable,
        long freeBlocks,
        long blockingFactor,
        long size,
        OptionalLong lastRecorded) {

    /** What an answer must have: up to the track size; old drives leave out the last recorded address. */
    public static final ReplyShape SHAPE = ReplyShape.counted16(28);

    private static final int LAST_RECORDED_END = 32;

    /** Decodes the bytes between position and limit. */
    public static TrackInformation decode(ByteBuffer in) {
        Fields fields = Fields.of(in);
        return new TrackInformation(
                fields.u8(32) << 8 | fields.u8(2),
                fields.u8(33) << 8 | fields.u8(3),
                fields.bit(5, 5),
                fields.bit(5, 4),
                fields.bits(5, 0, 4),
                fields.bit(6, 7),
                fields.bit(6, 6),
                fields.bit(6, 5),
                fields.bit(6, 4),
                fields.bits(6, 0, 4),
                fields.i32(8),
                fields.bit(7, 0) ? OptionalLong.of(fields.i32(12)) : OptionalLong.empty(),
                fields.u32(16),
                fields.u32(20),
                fields.u32(24),
                fields.bit(7, 1) && fields.length() >= LAST_RECORDED_END
                        ? OptionalLong.of(fields.i32(28))
                        : OptionalLong.empty());
    }
}
