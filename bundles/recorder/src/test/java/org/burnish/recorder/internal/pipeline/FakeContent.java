package org.burnish.recorder.internal.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
    private final boolean readable;

    private FakeContent(String origin, byte[] bytes, long told, boolean readable) {
        this.origin = origin;
        this.bytes = bytes;
        this.told = told;
        this.readable = readable;
    }

    /** Bytes that depend on the seed. */
    static FakeContent of(int seed, int size) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return new FakeContent("/src/" + seed, bytes, size, true);
    }

    FakeContent toldAs(long size) {
        return new FakeContent(origin, bytes, size, readable);
    }

    FakeContent unreadable() {
        return new FakeContent(origin, bytes, told, false);
    }

    /** What must arrive on the medium. */
    byte[] expected() {
        return readable ? Arrays.copyOf(bytes, (int) told) : new byte[(int) told];
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
        if (!readable) {
            throw new IOException("Permission denied");
        }
        return Channels.newChannel(new ByteArrayInputStream(bytes));
    }

    @Override
    public String origin() {
        return origin;
    }
}
