package org.burnish.image.udf.record;

import java.nio.ByteBuffer;

/**
 * The file set descriptor (ECMA-167 clause 4/14.1).
 *
 * @param number of the file set; of several the highest counts
 * @param root where the root directory's entry is
 * @param next where a further file set descriptor is; of length 0 for none
 * @param streams where the directory of the system's streams is; of length 0 for none (UDF 2.00 and later)
 */
public record FileSetDescriptor(long number, Extent root, Extent next, Extent streams) {

    public static FileSetDescriptor decode(ByteBuffer source) {
        return new FileSetDescriptor(
                Fields.u32(source, 44),
                Extent.decodeLong(source, 400),
                Extent.decodeLong(source, 448),
                Extent.decodeLong(source, 464));
    }
}
