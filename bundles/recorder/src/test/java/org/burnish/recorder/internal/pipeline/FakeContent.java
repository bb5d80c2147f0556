package org.burnish.recorder.internal.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.Random;
import org.burnish.image.FileContent;

/** File content in memory whose size may be told wrong, and which may be unreadable. */
final class FakeContent implements FileContent {

    final byte[] bytes;
    private final String origin;
    private final long told;
    private final int readable;

    private FakeContent(String origin, byte[] bytes, long told, int readable) {
        this.origin = origin;
        this.bytes = bytes;
        this.told = told;
        this.readable = readable;
    }

    /** Bytes that depend on the seed. */
    static FakeContent of(int seed, int size) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return new FakeContent("/src/" + seed, bytes, size, Integer.MAX_VALUE);
    }

    FakeContent announcedAs(long size) {
        return new FakeContent(origin, bytes, size, readable);
    }

    FakeContent unreadable() {
        return failingAt(0);
    }

    /** Reading breaks down at this byte. */
    FakeContent failingAt(int offset) {
        return new FakeContent(origin, bytes, told, offset);
    }

    /** What must arrive on the medium. */
    byte[] expected() {
        return Arrays.copyOf(Arrays.copyOf(bytes, Math.min(bytes.length, readable)), (int) told);
    }

    @Override
    public long size() {
        return told;
    }

    @Override
    public Object identity() {
        return this;
    }

    @Override
    public ReadableByteChannel open() throws IOException {
        if (readable == 0) {
            throw new IOException("Permission denied");
        }
        if (readable > bytes.length) {
            return Channels.newChannel(new ByteArrayInputStream(bytes));
        }
        return Channels.newChannel(
                new SequenceInputStream(new ByteArrayInputStream(bytes, 0, readable), new BrokenStream()));
    }

    @Override
    public String origin() {
        return origin;
    }

    private static final class BrokenStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("Input/output error");
        }
    }
}
