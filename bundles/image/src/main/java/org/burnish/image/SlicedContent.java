package org.burnish.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Objects;

/** Some bytes of another content, one behind the other. */
public final class SlicedContent implements FileContent {

    private static final int SKIP = 64 * 1024;

    private final FileContent whole;
    private final long offset;
    private final long size;

    /**
     * Makes a content.
     *
     * @param offset of the first byte; not behind the end of the whole
     * @param most how many bytes at most; there are less where the whole ends before
     */
    public SlicedContent(FileContent whole, long offset, long most) {
        if (offset < 0 || most < 0 || offset > whole.size()) {
            throw new IllegalArgumentException("No " + most + " bytes from byte " + offset + " on in '" + whole.origin()
                    + "' of " + whole.size() + " bytes");
        }
        this.whole = Objects.requireNonNull(whole);
        this.offset = offset;
        this.size = Math.min(most, whole.size() - offset);
    }

    /** Whether parts of a content can be read without the bytes before them. */
    public static boolean isDirect(FileContent content) {
        return content instanceof StoredContent
                || content instanceof SlicedContent sliced && sliced.whole() instanceof StoredContent;
    }

    /** What it is part of. */
    public FileContent whole() {
        return whole;
    }

    /** The place of the first byte in the whole. */
    public long offset() {
        return offset;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Object identity() {
        return List.of(whole.identity(), offset, size);
    }

    @Override
    public ReadableByteChannel open() throws IOException {
        if (whole instanceof StoredContent stored) {
            return new LimitedChannel(stored.openAt(offset), size);
        }
        ReadableByteChannel channel = whole.open();
        try {
            skip(channel);
            return new LimitedChannel(channel, size);
        } catch (IOException | RuntimeException e) {
            try (channel) {
                throw e;
            }
        }
    }

    private void skip(ReadableByteChannel channel) throws IOException {
        if (channel instanceof SeekableByteChannel seekable) {
            seekable.position(offset);
            return;
        }
        ByteBuffer buffer = ByteBuffer.allocate(SKIP);
        for (long left = offset; left > 0; left -= buffer.position()) {
            buffer.clear().limit((int) Math.min(SKIP, left));
            if (channel.read(buffer) < 0) {
                throw new EOFException("'" + whole.origin() + "' ends before byte " + offset);
            }
        }
    }

    @Override
    public String origin() {
        return whole.origin();
    }
}
