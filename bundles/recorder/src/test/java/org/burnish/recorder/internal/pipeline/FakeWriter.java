package org.burnish.recorder.internal.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.burnish.media.MediaListener;
import org.burnish.media.TrackWriter;

/** Writes into memory, tells what was called, and fails or stalls where a test wants it. */
final class FakeWriter implements TrackWriter {

    final List<String> calls;
    final ByteArrayOutputStream data = new ByteArrayOutputStream();
    byte[] head;
    long failAfter = Long.MAX_VALUE;
    IOException failWrite = new IOException("the drive is on fire");
    IOException failFinish;
    boolean dataSafe;
    CountDownLatch gate = new CountDownLatch(0);

    FakeWriter(List<String> calls) {
        this.calls = calls;
    }

    FakeWriter() {
        this(new CopyOnWriteArrayList<>());
    }

    @Override
    public String writeType() {
        return "Fake";
    }

    @Override
    public void begin(MediaListener listener) {
        calls.add("begin");
    }

    @Override
    public void write(ByteBuffer blocks) throws IOException {
        if (!blocks.isDirect() || blocks.remaining() % 2048 != 0) {
            throw new IllegalArgumentException(blocks.toString());
        }
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (written() >= failAfter) {
            throw failWrite;
        }
        byte[] bytes = new byte[blocks.remaining()];
        blocks.get(bytes);
        synchronized (data) {
            data.writeBytes(bytes);
        }
    }

    @Override
    public void overwrite(long lba, ByteBuffer blocks) {
        calls.add("overwrite " + lba);
        head = new byte[blocks.remaining()];
        blocks.get(head);
    }

    @Override
    public int bufferPercent() {
        return 42;
    }

    @Override
    public long written() {
        synchronized (data) {
            return data.size() / 2048;
        }
    }

    @Override
    public void finish(MediaListener listener) throws IOException {
        calls.add("finish");
        if (failFinish != null) {
            throw failFinish;
        }
    }

    @Override
    public boolean dataSafe() {
        return dataSafe;
    }

    @Override
    public void abort(MediaListener listener) {
        calls.add("abort");
    }
}
