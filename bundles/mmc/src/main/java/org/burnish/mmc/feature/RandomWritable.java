package org.burnish.mmc.feature;

import org.burnish.mmc.wire.Fields;

/**
 * Feature 0020h, Random Writable (MMC-6, 5.3).
 *
 * @param lastBlock the last address that can be written
 * @param blockSize in bytes
 * @param blocking number of blocks per writable unit
 */
public record RandomWritable(long lastBlock, long blockSize, int blocking) {

    /** The feature code. */
    public static final int CODE = 0x20;

    /** Reads the data of the feature. */
    public static RandomWritable of(Feature feature) {
        Fields fields = feature.fields();
        return new RandomWritable(fields.u32(0), fields.u32(4), fields.u16(8));
    }
}
