package org.burnish.image.iso9660.write;

import java.io.ByteArrayInputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import org.burnish.image.FileContent;

/** Contents that need no disk. */
final class Contents {

    private Contents() {}

    private record InMemory(Object identity, long size, byte[] bytes) implements FileContent {
        @Override
        public ReadableByteChannel open() {
            return Channels.newChannel(new ByteArrayInputStream(bytes));
        }

        @Override
        public String origin() {
            return identity.toString();
        }
    }

    /** Content that has a size, but can't be read. */
    static FileContent ofSize(Object identity, long size) {
        return new InMemory(identity, size, null);
    }

    /** Content of its own. */
    static FileContent of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new InMemory(new Object(), bytes.length, bytes);
    }
}
