package org.burnish.mmc.response;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.burnish.mmc.wire.Fields;

/**
 * The answer of GET PERFORMANCE type 00h or 03h (MMC-6, 6.7). Speeds are kB/s of 1000 bytes.
 *
 * @param dataLength the announced length in bytes, without the 4 bytes of the field itself
 * @param nominal the descriptors of type 00h, else none
 * @param writeSpeeds the descriptors of type 03h, else none
 */
public record PerformanceDescriptors(long dataLength, List<Nominal> nominal, List<WriteSpeed> writeSpeeds) {

    /** Length of the answer's header in bytes. */
    public static final int HEADER = 8;
    /** Length of one descriptor in bytes. */
    public static final int DESCRIPTOR = 16;

    /** What an answer must have: the header. */
    public static final ReplyShape SHAPE = ReplyShape.counted32(HEADER);

    /** Nominal performance over a range of blocks. */
    public record Nominal(long startBlock, long startSpeed, long endBlock, long endSpeed) {}

    /**
     * A speed that can be set.
     *
     * @param rotationControl 0 for constant linear velocity
     * @param exact whether the drive keeps it over the whole medium
     * @param endBlock the last block of the medium
     * @param readSpeed kB/s
     * @param writeSpeed kB/s
     */
    public record WriteSpeed(int rotationControl, boolean exact, long endBlock, long readSpeed, long writeSpeed) {}

    public PerformanceDescriptors {
        nominal = List.copyOf(nominal);
        writeSpeeds = List.copyOf(writeSpeeds);
    }

    /** Decodes the bytes between position and limit as an answer of this type. Other types give no descriptors. */
    public static PerformanceDescriptors decode(int type, ByteBuffer in) {
        Fields fields = Fields.of(in);
        long dataLength = fields.u32(0);
        int end = (int) Math.min(fields.length(), 4 + dataLength);
        List<Nominal> nominal = new ArrayList<>();
        List<WriteSpeed> writeSpeeds = new ArrayList<>();
        for (int at = HEADER; at + DESCRIPTOR <= end; at += DESCRIPTOR) {
            if (type == 0x00) {
                nominal.add(new Nominal(fields.u32(at), fields.u32(at + 4), fields.u32(at + 8), fields.u32(at + 12)));
            } else if (type == 0x03) {
                writeSpeeds.add(writeSpeed(fields, at));
            }
        }
        return new PerformanceDescriptors(dataLength, nominal, writeSpeeds);
    }

    private static WriteSpeed writeSpeed(Fields fields, int at) {
        return new WriteSpeed(
                fields.bits(at, 3, 2), fields.bit(at, 1), fields.u32(at + 4), fields.u32(at + 8), fields.u32(at + 12));
    }
}
