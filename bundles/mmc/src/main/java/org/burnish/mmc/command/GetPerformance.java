package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import org.burnish.mmc.MmcCommand;
import org.burnish.mmc.response.PerformanceDescriptors;
import org.burnish.mmc.response.ReplyShape;
import org.burnish.scsi.Cdb;

/**
 * GET PERFORMANCE (MMC-6, 6.7).
 *
 * @param type 00h performance, 03h write speeds
 * @param dataType byte 1: tolerance, write, except; 10h is nominal read performance
 * @param startingBlock first block
 * @param maxDescriptors the most descriptors of 16 bytes to answer
 */
public record GetPerformance(int type, int dataType, int startingBlock, int maxDescriptors)
        implements MmcCommand<PerformanceDescriptors> {

    /** The type of performance data. */
    public static final int PERFORMANCE = 0x00;
    /** The type of write speed descriptors. */
    public static final int WRITE_SPEEDS = 0x03;

    @Override
    public Cdb cdb() {
        return Cdb.of(
                "GET PERFORMANCE",
                Cdb.Direction.IN,
                0xAC,
                dataType & 0x1F,
                startingBlock >> 24,
                startingBlock >> 16,
                startingBlock >> 8,
                startingBlock,
                0,
                0,
                maxDescriptors >> 8,
                maxDescriptors,
                type,
                0);
    }

    @Override
    public int transferLength() {
        return PerformanceDescriptors.HEADER + maxDescriptors * PerformanceDescriptors.DESCRIPTOR;
    }

    @Override
    public ReplyShape shape() {
        return PerformanceDescriptors.SHAPE;
    }

    @Override
    public PerformanceDescriptors decode(ByteBuffer in) {
        return PerformanceDescriptors.decode(type, in);
    }
}
