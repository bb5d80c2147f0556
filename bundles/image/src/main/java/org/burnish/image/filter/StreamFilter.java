package org.burnish.image.filter;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.FileContent;
import org.burnish.options.Options;
import org.osgi.annotation.versioning.ConsumerType;

/** A filter that needs to see nothing but the bytes of a content from the first to the last. */
@ConsumerType
public abstract class StreamFilter implements ContentFilter {

    private static final int RUN = 1 << 16;

    /** Opens the bytes that this makes of a content. Who reads them closes the channel, which closes that of the content. */
    protected abstract ReadableByteChannel open(FileContent content) throws IOException;

    /** Whether a content of so many bytes is filtered at all. */
    protected boolean takes(long size) {
        return true;
    }

    /** Whether the result is kept: by its bytes before and after. */
    protected boolean isWorth(long before, long after) {
        return true;
    }

    @Override
    public Optional<FileContent> apply(FileContent content, Options options) throws IOException {
        if (!takes(content.size())) {
            return Optional.empty();
        }
        long size = 0;
        try (ReadableByteChannel filtered = open(content)) {
            ByteBuffer buffer = ByteBuffer.allocate(RUN);
            for (int count = filtered.read(buffer); count >= 0; count = filtered.read(buffer.clear())) {
                size += count;
            }
        }
        return isWorth(content.size(), size) ? Optional.of(new MeasuredContent(this, content, size)) : Optional.empty();
    }

    /** Whether a file takes fewer blocks afterwards. */
    public static boolean savesBlocks(long before, long after) {
        return BlockSource.blocksOf(after) < BlockSource.blocksOf(before);
    }
}
