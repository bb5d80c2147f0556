package org.burnish.iscsi;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;

/** A connection that has these bytes to read and keeps what is written. */
public final class BytesChannel implements ByteChannel {

    private final ByteBuffer incoming;
    private final ByteArrayOutputStream outgoing = new ByteArrayOutputStream();
    private boolean open = true;

    public BytesChannel(byte[] incoming) {
        this.incoming = ByteBuffer.wrap(incoming);
    }

    byte[] written() {
        return outgoing.toByteArray();
    }

    @Override
    public int read(ByteBuffer target) {
        if (!incoming.hasRemaining()) {
            return -1;
        }
        int length = Math.min(target.remaining(), incoming.remaining());
        target.put(incoming.slice(incoming.position(), length));
        incoming.position(incoming.position() + length);
        return length;
    }

    @Override
    public int write(ByteBuffer source) {
        int length = source.remaining();
        byte[] bytes = new byte[length];
        source.get(bytes);
        outgoing.writeBytes(bytes);
        return length;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }
}
