package org.burnish.mmc.feature;

import org.burnish.mmc.wire.Fields;

/**
 * Feature 0107h, Real Time Streaming (MMC-6, 5.3).
 *
 * @param streamWriting WRITE(12) with its streaming bit works
 * @param writeSpeedDescriptors GET PERFORMANCE type 3 and SET STREAMING with write speed work
 * @param page2aDescriptors mode page 2Ah has write speed descriptors
 * @param setCdSpeed SET CD SPEED works
 * @param bufferCapacityBlocks READ BUFFER CAPACITY knows its Block bit
 */
public record RealTimeStreaming(
        boolean streamWriting,
        boolean writeSpeedDescriptors,
        boolean page2aDescriptors,
        boolean setCdSpeed,
        boolean bufferCapacityBlocks) {

    /** The feature code. */
    public static final int CODE = 0x107;

    /** Reads the data of the feature. */
    public static RealTimeStreaming of(Feature feature) {
        Fields fields = feature.fields();
        return new RealTimeStreaming(
                fields.bit(0, 0), fields.bit(0, 1), fields.bit(0, 2), fields.bit(0, 3), fields.bit(0, 4));
    }
}
