package org.burnish.mmc.feature;

import java.util.ArrayList;
import java.util.List;
import org.burnish.mmc.wire.Fields;

/**
 * Feature 0021h, Incremental Streaming Writable (MMC-6, 5.3).
 *
 * @param dataBlockTypes bit mask of the block types that can be written
 * @param trackRestriction at most one track at a time can be written
 * @param arsv RESERVE TRACK by address works
 * @param bufferUnderrunFree zero loss linking can be switched on
 * @param linkSizes allowed link sizes in blocks
 */
public record IncrementalStreaming(
        int dataBlockTypes,
        boolean trackRestriction,
        boolean arsv,
        boolean bufferUnderrunFree,
        List<Integer> linkSizes) {

    /** The feature code. */
    public static final int CODE = 0x21;

    public IncrementalStreaming {
        linkSizes = List.copyOf(linkSizes);
    }

    /** Reads the data of the feature. */
    public static IncrementalStreaming of(Feature feature) {
        Fields fields = feature.fields();
        List<Integer> linkSizes = new ArrayList<>();
        for (int i = 0; i < fields.u8(3) && 4 + i < fields.length(); i++) {
            linkSizes.add(fields.u8(4 + i));
        }
        return new IncrementalStreaming(fields.u16(0), fields.bit(2, 2), fields.bit(2, 1), fields.bit(2, 0), linkSizes);
    }
}
