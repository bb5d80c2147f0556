package org.burnish.mmc.mode;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.mmc.response.ReplyShape;
import org.burnish.mmc.wire.Fields;

/**
 * The answer of MODE SENSE(10) (SPC-4, 7.5.5): header, block descriptors that are skipped, pages.
 *
 * @param dataLength the announced length in bytes, without the 2 bytes of the field itself
 * @param mediumType as old drives report it
 * @param pages those that arrived whole
 */
public record ModeParameters(int dataLength, int mediumType, List<ModePage> pages) {

    /** Length of the answer's header in bytes. */
    public static final int HEADER = 8;

    /** What an answer must have: the header, and what it announces. */
    public static final ReplyShape SHAPE = ReplyShape.counted16(HEADER);

    public ModeParameters {
        pages = List.copyOf(pages);
    }

    /** Decodes the bytes between position and limit. */
    public static ModeParameters decode(ByteBuffer in) {
        Fields fields = Fields.of(in);
        int dataLength = fields.u16(0);
        int end = Math.min(fields.length(), 2 + dataLength);
        List<ModePage> pages = new ArrayList<>();
        int at = HEADER + fields.u16(6);
        while (at + ModePage.HEADER <= end) {
            int length = fields.u8(at + 1);
            if (at + ModePage.HEADER + length <= end) {
                ByteBuffer content = fields.copy(at + ModePage.HEADER, length);
                pages.add(new ModePage(fields.bits(at, 0, 6), fields.bit(at, 7), content));
            }
            at += ModePage.HEADER + length;
        }
        return new ModeParameters(dataLength, fields.u8(2), pages);
    }

    /** The page with this code, where there is one. */
    public Optional<ModePage> page(int code) {
        return pages.stream().filter(page -> page.code() == code).findFirst();
    }
}
