package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.burnish.image.FileContent;
import org.jspecify.annotations.Nullable;

/**
 * A content that is read on another thread while it is written. Further files of the same content get the bytes of the first one on
 * disk, so that the medium is not read again; if that one is not whole, from the medium.
 */
final class StreamSource implements ContentSource {

    private final FileContent content;
    private @Nullable StreamFeed feed;
    private @Nullable Path copy;

    StreamSource(FileContent content, StreamFeed feed) {
        this.content = content;
        this.feed = feed;
    }

    @Override
    public ContentFeed open(ByteBuffer buffer) throws IOException {
        ContentFeed first = feed;
        if (first != null) {
            feed = null;
            return first;
        }
        return new ChannelFeed(copy == null ? content.open() : FileChannel.open(copy, StandardOpenOption.READ), buffer);
    }

    @Override
    public void restored(Path place, boolean whole) {
        if (whole && copy == null) {
            copy = place;
        }
    }
}
