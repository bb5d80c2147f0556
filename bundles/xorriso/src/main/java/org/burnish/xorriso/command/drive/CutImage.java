package org.burnish.xorriso.command.drive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.OptionalLong;
import org.burnish.recorder.VerbatimImage;

/** An image of which so many bytes are recorded, whatever its source has. */
final class CutImage implements VerbatimImage {

    private final VerbatimImage image;
    private final long bytes;
    private final Runnable surplus;

    /** @param surplus is run when the source turns out to have more */
    CutImage(VerbatimImage image, long bytes, Runnable surplus) {
        this.image = image;
        this.bytes = bytes;
        this.surplus = surplus;
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of(bytes);
    }

    @Override
    public String origin() {
        return image.origin();
    }

    @Override
    public ReadableByteChannel open() throws IOException {
        return new Cut(image.open());
    }

    private final class Cut implements ReadableByteChannel {

        private final ReadableByteChannel source;
        private long left = bytes;

        Cut(ReadableByteChannel source) {
            this.source = source;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            if (left == 0) {
                left = -1;
                if (source.read(ByteBuffer.allocate(1)) > 0) {
                    surplus.run();
                }
            }
            if (left < 0) {
                return -1;
            }
            int end = target.limit();
            target.limit((int) Math.min(end, target.position() + left));
            try {
                int count = source.read(target);
                left -= Math.max(0, count);
                return count;
            } finally {
                target.limit(end);
            }
        }

        @Override
        public boolean isOpen() {
            return source.isOpen();
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
