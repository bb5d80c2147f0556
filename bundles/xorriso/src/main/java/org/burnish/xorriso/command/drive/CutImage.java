package org.burnish.xorriso.command.drive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.OptionalLong;
import org.burnish.image.FilterChannel;
import org.burnish.image.LimitedChannel;
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

    private final class Cut extends FilterChannel {

        private final ReadableByteChannel limited;
        private boolean ended;

        Cut(ReadableByteChannel source) {
            super(source);
            limited = new LimitedChannel(source, bytes);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            int count = limited.read(target);
            if (count < 0 && !ended) {
                ended = true;
                if (source.read(ByteBuffer.allocate(1)) > 0) {
                    surplus.run();
                }
            }
            return count;
        }
    }
}
