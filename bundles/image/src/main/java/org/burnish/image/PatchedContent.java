package org.burnish.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Objects;

/**
 * A content some of whose bytes are replaced as they are read, without a copy of the others. What a {@link GeneratedContent}
 * makes of a file that is to know its address.
 */
public final class PatchedContent implements FileContent {

    private final FileContent content;
    private final long offset;
    private final byte[] patch;

    /**
     * Makes a content.
     *
     * @param content what is patched; as long afterwards as before
     * @param offset of the first byte to replace
     * @param patch what stands there instead; not copied
     */
    public PatchedContent(FileContent content, long offset, byte[] patch) {
        this.content = Objects.requireNonNull(content);
        this.offset = offset;
        this.patch = patch;
        if (offset < 0 || offset + patch.length > content.size()) {
            throw new IllegalArgumentException(content.origin() + " has only " + content.size()
                    + " bytes; there is no room for " + patch.length + " from byte " + offset + " on");
        }
    }

    @Override
    public long size() {
        return content.size();
    }

    @Override
    public Object identity() {
        return this;
    }

    @Override
    public String origin() {
        return content.origin();
    }

    @Override
    public ReadableByteChannel open() throws IOException {
        return new Patching(content.open());
    }

    private final class Patching extends FilterChannel {

        private long position;

        Patching(ReadableByteChannel source) {
            super(source);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            int begin = target.position();
            int count = source.read(target);
            long from = Math.max(offset, position);
            long to = Math.min(offset + patch.length, position + Math.max(0, count));
            if (from < to) {
                target.put(begin + (int) (from - position), patch, (int) (from - offset), (int) (to - from));
            }
            position += Math.max(0, count);
            return count;
        }
    }
}
