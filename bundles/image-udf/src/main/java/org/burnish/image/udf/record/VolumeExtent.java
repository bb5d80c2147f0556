package org.burnish.image.udf.record;

import java.nio.ByteBuffer;

/**
 * An extent of the volume (ECMA-167 clause 3/7.1).
 *
 * @param length in bytes
 * @param sector its first sector
 */
public record VolumeExtent(long length, long sector) {

    public static VolumeExtent decode(ByteBuffer source, int at) {
        return new VolumeExtent(Fields.u32(source, at), Fields.u32(source, at + 4));
    }
}
