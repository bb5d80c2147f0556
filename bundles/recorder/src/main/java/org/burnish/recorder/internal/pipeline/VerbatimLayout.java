package org.burnish.recorder.internal.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.burnish.image.BlockSource;
import org.burnish.image.FileContent;
import org.burnish.image.ImageLayout;
import org.burnish.image.Segment;

/**
 * The blocks of an image that exists already, and zeros behind them.
 *
 * @param start the LBA of the first block
 * @param size of the image in bytes; empty where only its end shows it, so that its blocks are not counted
 * @param origin of the image
 * @param padding in blocks
 * @param digest by which the blocks are summed
 * @param opener opens the bytes
 * @param counted receives the size of an image of unknown size when it has ended
 */
record VerbatimLayout(
        long start, OptionalLong size, String origin, int padding, String digest, Opener opener, LongConsumer counted)
        implements ImageLayout {

    /** Opens the bytes of an image. */
    @FunctionalInterface
    interface Opener {
        ReadableByteChannel open() throws IOException;
    }

    @Override
    public long imageBlocks() {
        return BlockSource.blocksOf(size.orElse(0));
    }

    @Override
    public long blocks() {
        return imageBlocks() + padding;
    }

    @Override
    public long contentBytes() {
        return size.orElse(0);
    }

    @Override
    public int checksumCount() {
        return 0;
    }

    @Override
    public Iterator<Segment> segments() {
        Iterator<Segment> image = size.isPresent()
                ? Stream.<Segment>of(new Segment.Content(new Bytes(size.getAsLong(), origin, opener), 0))
                        .iterator()
                : new StreamedSegments(opener, origin, counted);
        return padding == 0 ? image : new PaddedSegments(image, blocks -> blocks + padding);
    }

    @Override
    public Optional<ByteBuffer> head() {
        return Optional.empty();
    }

    /** The image as one content. */
    private record Bytes(long size, String origin, Opener opener) implements FileContent {

        @Override
        public Object identity() {
            return this;
        }

        @Override
        public ReadableByteChannel open() throws IOException {
            return opener.open();
        }
    }
}
