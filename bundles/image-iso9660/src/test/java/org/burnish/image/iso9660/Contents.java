package org.burnish.image.iso9660;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.burnish.image.FileContent;

/** Reads contents whole. */
public final class Contents {

    private Contents() {}

    /** All bytes that a content gives. */
    public static byte[] read(FileContent content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocateDirect(10_000);
        try (ReadableByteChannel channel = content.open()) {
            while (channel.read(buffer.clear()) >= 0) {
                byte[] part = new byte[buffer.flip().remaining()];
                buffer.get(part);
                bytes.writeBytes(part);
            }
        }
        return bytes.toByteArray();
    }
}
