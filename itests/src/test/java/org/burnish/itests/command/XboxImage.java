package org.burnish.itests.command;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A small XDVDFS image: a descriptor in block 32, the root's table with one entry in block 33, its content in block 34. */
public final class XboxImage {

    private static final int BLOCK = 2048;

    private XboxImage() {}

    /** With the file {@code hello.txt}, whose content is "hello". */
    public static byte[] bytes() {
        byte[] mark = "MICROSOFT*XBOX*MEDIA".getBytes(StandardCharsets.US_ASCII);
        byte[] name = "hello.txt".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer image = ByteBuffer.allocate(40 * BLOCK).order(ByteOrder.LITTLE_ENDIAN);
        image.put(32 * BLOCK, mark).putInt(32 * BLOCK + 0x14, 33).putInt(32 * BLOCK + 0x18, BLOCK);
        image.put(32 * BLOCK + 0x7EC, mark);
        image.putInt(33 * BLOCK + 4, 34).putInt(33 * BLOCK + 8, 5).put(33 * BLOCK + 13, (byte) name.length);
        image.put(33 * BLOCK + 14, name);
        image.put(34 * BLOCK, "hello".getBytes(StandardCharsets.US_ASCII));
        return image.array();
    }
}
