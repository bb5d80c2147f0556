package org.burnish.mmc.feature;

import java.nio.ByteBuffer;
import org.burnish.mmc.wire.Fields;

/**
 * A Feature Descriptor (MMC-6, 5.2).
 *
 * @param code the feature code; codes that nobody knows are as good as others
 * @param version of the descriptor
 * @param persistent whether it is always current
 * @param current whether it can be used with the loaded medium
 * @param data the feature dependent data, read-only
 */
public record Feature(int code, int version, boolean persistent, boolean current, ByteBuffer data) {

    /** Length of a descriptor's header in bytes. */
    public static final int HEADER = 4;

    public Feature {
        data = data.asReadOnlyBuffer();
    }

    /** Decodes the descriptor at the start of the bytes between position and limit. */
    public static Feature decode(ByteBuffer in) {
        Fields fields = Fields.of(in);
        return new Feature(
                fields.u16(0),
                fields.bits(2, 2, 4),
                fields.bit(2, 1),
                fields.bit(2, 0),
                fields.copy(HEADER, fields.u8(3)));
    }

    @Override
    public ByteBuffer data() {
        return data.duplicate();
    }

    /** The fields of the data: index 0 is the byte that the standard numbers 4. */
    Fields fields() {
        return Fields.of(data);
    }
}
