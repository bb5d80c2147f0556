package org.burnish.archive.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.burnish.image.FileContent;
import org.burnish.image.FilterChannel;
import org.burnish.image.StoredContent;

/** A content whose digest is made while it is read. */
record DigestedContent(FileContent content, ReadDigests digests) implements FileContent {

    @Override
    public long size() {
        return content.size();
    }

    @Override
    public Object identity() {
        return content.identity();
    }

    @Override
    public Optional<StoredContent> stored() {
        return content.stored();
    }

    @Override
    public String origin() {
        return content.origin();
    }

    @Override
    public ReadableByteChannel open() throws IOException {
        digests.begin(identity());
        try {
            return new Digesting(content.open());
        } catch (IOException | RuntimeException e) {
            digests.end(identity(), null);
            throw e;
        }
    }

    /** Digests as many bytes as the content has: who reads may look whether there are more. */
    private final class Digesting extends FilterChannel {

        private final MessageDigest digest = Sha256.begin();
        private long left = size();
        private boolean closed;

        Digesting(ReadableByteChannel source) {
            super(source);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            ByteBuffer bytes = target.duplicate();
            int count = source.read(target);
            int counted = (int) Math.min(left, Math.max(0, count));
            digest.update(bytes.limit(bytes.position() + counted));
            left -= counted;
            return count;
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                digests.end(identity(), left == 0 ? HexFormat.of().formatHex(digest.digest()) : null);
            }
            super.close();
        }
    }
}
