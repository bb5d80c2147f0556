package org.burnish.recorder.internal.pipeline;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.burnish.image.FileContent;
import org.burnish.image.ImageLayout;
import org.burnish.image.Segment;
import org.burnish.image.StreamDigests;

/** A layout of segments that a test puts together. */
final class FakeLayout implements ImageLayout {

    private final long start;
    private final List<Segment> segments = new ArrayList<>();
    private int checksums;
    private ByteBuffer head;

    FakeLayout(long start) {
        this.start = start;
    }

    /** Blocks that are filled with the low byte of their number. */
    FakeLayout made(long blocks) {
        segments.add(new Made(blocks));
        return this;
    }

    FakeLayout file(FileContent content) {
        segments.add(new Segment.Content(content, ++checksums));
        return this;
    }

    FakeLayout unsummed(FakeContent content) {
        segments.add(new Segment.Content(content, 0));
        return this;
    }

    /** A block that begins with the session's digest so far. */
    FakeLayout tag() {
        segments.add(new Sums(1, 0));
        return this;
    }

    /** All file digests, in as many blocks as they need. */
    FakeLayout array() {
        segments.add(new Sums((checksums * 16L + 2047) / 2048, checksums));
        return this;
    }

    FakeLayout segment(Segment segment) {
        segments.add(segment);
        return this;
    }

    FakeLayout head(byte value) {
        byte[] bytes = new byte[32 * 2048];
        Arrays.fill(bytes, value);
        head = ByteBuffer.wrap(bytes);
        return this;
    }

    @Override
    public String digest() {
        return "MD5";
    }

    @Override
    public int headBlocks() {
        return 24;
    }

    @Override
    public long start() {
        return start;
    }

    @Override
    public long imageBlocks() {
        return blocks();
    }

    @Override
    public long blocks() {
        return segments.stream().mapToLong(Segment::blocks).sum();
    }

    @Override
    public long contentBytes() {
        return 0;
    }

    @Override
    public int checksumCount() {
        return checksums;
    }

    @Override
    public Iterator<Segment> segments() {
        return segments.iterator();
    }

    @Override
    public Optional<ByteBuffer> head() {
        return Optional.ofNullable(head);
    }

    record Made(long blocks) implements Segment.Generated {
        @Override
        public void fill(long block, ByteBuffer target) {
            for (long at = block; target.hasRemaining(); at++) {
                byte[] bytes = new byte[2048];
                Arrays.fill(bytes, (byte) at);
                target.put(bytes);
            }
        }
    }

    record Sums(long blocks, int files) implements Segment.Computed {
        @Override
        public void fill(StreamDigests digests, ByteBuffer target) {
            if (target.remaining() != blocks * 2048) {
                throw new IllegalArgumentException("got " + target.remaining() + " bytes");
            }
            while (target.hasRemaining()) {
                target.put((byte) 0);
            }
            target.rewind();
            if (files == 0) {
                target.put(digests.session());
            }
            for (int index = 1; index <= files; index++) {
                target.put(digests.file(index));
            }
        }

        @Override
        public boolean needsFileDigests() {
            return files > 0;
        }
    }
}
