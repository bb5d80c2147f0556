package org.burnish.mmc.response;

import java.nio.ByteBuffer;
import org.burnish.mmc.wire.Fields;

/**
 * The answer of READ DISC STRUCTURE (MMC-6, 6.22.3).
 *
 * @param format the format that was asked for
 * @param dataLength the announced length in bytes, without the 2 bytes of the field itself
 * @param data what follows the 4 bytes of header, as much as arrived, read-only
 */
public record DiscStructure(int format, int dataLength, ByteBuffer data) {

    /** Length of the answer's header in bytes. */
    public static final int HEADER = 4;

    /** What an answer must have: the header. */
    public static final ReplyShape SHAPE = ReplyShape.counted16(HEADER);

    public DiscStructure {
        data = data.asReadOnlyBuffer();
    }

    /** Decodes the bytes between position and limit as an answer of this format. */
    public static DiscStructure decode(int format, ByteBuffer in) {
        Fields fields = Fields.of(in);
        int length = fields.u16(0);
        return new DiscStructure(format, length, fields.copy(HEADER, Math.max(0, length + 2 - HEADER)));
    }

    @Override
    public ByteBuffer data() {
        return data.duplicate();
    }
}
