package org.burnish.mmc.mode;

import java.nio.ByteBuffer;
import org.burnish.mmc.wire.Fields;

/**
 * A mode page as bytes (SPC-4, 7.5.7, page_0 format).
 *
 * @param code page code, 0 to 63
 * @param savable whether the drive can keep its values
 * @param content what follows the 2 bytes of header, read-only
 */
public record ModePage(int code, boolean savable, ByteBuffer content) {

    /** Length of a page's header in bytes. */
    public static final int HEADER = 2;

    public ModePage {
        content = content.asReadOnlyBuffer();
    }

    @Override
    public ByteBuffer content() {
        return content.duplicate();
    }

    /** Length of the whole page in bytes. */
    public int length() {
        return HEADER + content.remaining();
    }

    /** The whole page with its header; PS is 0 as MODE SELECT demands. */
    public ByteBuffer encode() {
        ByteBuffer page = ByteBuffer.allocate(length());
        page.put((byte) (code & 0x3F)).put((byte) content.remaining()).put(content());
        return page.flip();
    }

    /** The fields of the whole page, numbered as in the standard: byte 0 is the page code. */
    Fields fields() {
        return Fields.of(encode());
    }
}
