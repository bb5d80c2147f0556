package org.burnish.mmc;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Bytes as they are typed from a standard or a SCSI log. */
public final class Hex {

    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

    private Hex() {}

    /** A direct buffer with these bytes, as an answer arrives. */
    public static ByteBuffer bytes(String... lines) {
        byte[] bytes = SPACED.parseHex(String.join(" ", lines));
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    /** What a buffer holds. */
    public static String of(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return SPACED.formatHex(bytes);
    }
}
