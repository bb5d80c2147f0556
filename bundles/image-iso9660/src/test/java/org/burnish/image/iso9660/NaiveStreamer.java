package org.burnish.image.iso9660;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Iterator;
import org.burnish.image.BlockSource;
import org.burnish.image.DigestAlgorithm;
import org.burnish.image.Digests;
import org.burnish.image.ImageLayout;
import org.burnish.image.RunningDigest;
import org.burnish.image.Segment;
import org.burnish.image.StreamDigests;
import org.burnish.image.iso9660.checksum.Md5;

/** Streams a layout into a file in one thread, as plainly as the contract of layouts allows. */
public final class NaiveStreamer implements StreamDigests {

    private static final int WINDOW = 64 * BlockSource.BLOCK;

    private final ImageLayout layout;
    private final SeekableByteChannel target;
    private final ByteBuffer window = ByteBuffer.allocateDirect(WINDOW);
    private final MessageDigest session = Md5.digest();
    private final RunningDigest digest;
    private final int length;
    private final byte[] files;

    private NaiveStreamer(ImageLayout layout, SeekableByteChannel target) {
        this.layout = layout;
        this.target = target;
        DigestAlgorithm ofFiles = Digests.OF_JAVA.find(layout.fileDigest()).orElseThrow();
        this.digest = ofFiles.begin();
        this.length = ofFiles.length();
        this.files = new byte[(layout.checksumCount() + 1) * length];
    }

    /** Writes the layout at its address, and then its head at address 0, if it has one. */
    public static void stream(ImageLayout layout, SeekableByteChannel target) throws IOException {
        NaiveStreamer streamer = new NaiveStreamer(layout, target);
        target.position(layout.start() * BlockSource.BLOCK);
        Iterator<Segment> segments = layout.segments();
        while (segments.hasNext()) {
            streamer.write(segments.next());
        }
        if (target.position() != (layout.start() + layout.blocks()) * BlockSource.BLOCK) {
            throw new IOException("The segments end at byte " + target.position() + ", the layout at block "
                    + (layout.start() + layout.blocks()));
        }
        streamer.writeHead();
    }

    private void writeHead() throws IOException {
        if (layout.head().isPresent()) {
            target.position(0);
            ByteBuffer head = layout.head().get();
            while (head.hasRemaining()) {
                target.write(head);
            }
        }
    }

    private void write(Segment segment) throws IOException {
        if (segment instanceof Segment.Generated generated) {
            long rest = generated.blocks();
            for (long block = 0; rest > 0; ) {
                int blocks = (int) Math.min(rest, WINDOW / BlockSource.BLOCK);
                generated.fill(block, window.clear().limit(blocks * BlockSource.BLOCK));
                put(window);
                block += blocks;
                rest -= blocks;
            }
        } else if (segment instanceof Segment.Computed computed) {
            ByteBuffer exact = ByteBuffer.allocateDirect((int) computed.blocks() * BlockSource.BLOCK);
            computed.fill(this, exact);
            put(exact);
        } else if (segment instanceof Segment.Content content) {
            write(content);
        }
    }

    private void write(Segment.Content content) throws IOException {
        try (ReadableByteChannel source = content.content().open()) {
            long rest = content.content().size();
            while (rest > 0) {
                window.clear().limit((int) Math.min(rest, WINDOW));
                boolean more = true;
                while (window.hasRemaining() && more) {
                    more = source.read(window) >= 0;
                }
                zero();
                rest -= window.limit();
                digest.update(window.duplicate().flip());
                window.limit((window.limit() + BlockSource.BLOCK - 1) / BlockSource.BLOCK * BlockSource.BLOCK);
                zero();
                put(window);
            }
        }
        System.arraycopy(digest.end(), 0, files, content.checksumIndex() * length, length);
    }

    private void zero() {
        while (window.hasRemaining()) {
            window.put((byte) 0);
        }
    }

    private void put(ByteBuffer full) throws IOException {
        if (full.hasRemaining()) {
            throw new IOException("A segment left " + full.remaining() + " bytes unfilled");
        }
        full.flip();
        session.update(full.duplicate());
        while (full.hasRemaining()) {
            target.write(full);
        }
    }

    @Override
    public byte[] session() {
        try {
            return ((MessageDigest) session.clone()).digest();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("The platform's MD5 can't be copied", impossible);
        }
    }

    @Override
    public byte[] file(int checksumIndex) {
        return Arrays.copyOfRange(files, checksumIndex * length, (checksumIndex + 1) * length);
    }
}
