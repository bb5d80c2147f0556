package org.burnish.share.iscsi.pdu;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ByteChannel;
import java.util.Locale;
import java.util.zip.CRC32C;

/**
 * Carries units over a connection: headers, data segments with their padding, and digests where they were agreed upon
 * (RFC 7143, 11.2). Data are read straight into the buffer that they are meant for. One thread reads; any may write.
 */
public final class PduChannel implements Closeable {

    private static final int DIGEST = 4;
    private static final int MAX_ADDITIONAL = 1020;
    private static final int DROPPED = 8192;

    private final ByteChannel channel;
    private final ByteBuffer head = ByteBuffer.allocateDirect(BasicHeader.LENGTH);
    private final ByteBuffer additional = ByteBuffer.allocateDirect(MAX_ADDITIONAL);
    private final ByteBuffer small = ByteBuffer.allocateDirect(DIGEST);
    private final ByteBuffer dropped = ByteBuffer.allocateDirect(DROPPED);
    private final ByteBuffer out = ByteBuffer.allocateDirect(64 * 1024 + BasicHeader.LENGTH + 3 * DIGEST);
    private boolean headerDigest;
    private boolean dataDigest;

    public PduChannel(ByteChannel channel) {
        this.channel = channel;
    }

    /** Uses digests from the next unit on, in both directions. */
    public synchronized void digests(boolean header, boolean data) {
        headerDigest = header;
        dataDigest = data;
    }

    /**
     * Reads the header of the next unit, and its additional segments, which are skipped.
     *
     * @throws EOFException when the peer ended the connection
     * @throws ProtocolException when the digest is wrong
     */
    public BasicHeader readHeader() throws IOException {
        fill(head.clear());
        BasicHeader header = new BasicHeader(
                ByteBuffer.allocate(BasicHeader.LENGTH).put(head.flip()).flip());
        fill(additional.clear().limit(header.additionalLength()));
        if (headerDigest) {
            CRC32C sum = new CRC32C();
            sum.update(head.rewind());
            sum.update(additional.flip());
            check(sum, "header");
        }
        return header;
    }

    /**
     * Reads the data segment of the unit whose header was read last.
     *
     * @param target is filled up to its limit, which is the segment's length away from its position
     */
    public void readData(ByteBuffer target) throws IOException {
        int start = target.position();
        int length = target.remaining();
        if (length == 0) {
            return;
        }
        fill(target);
        CRC32C sum = new CRC32C();
        if (dataDigest) {
            sum.update(target.duplicate().flip().position(start));
        }
        endData(length, sum);
    }

    /** Reads over the data segment of the unit whose header was read last, in little room. */
    public void skipData(int length) throws IOException {
        if (length == 0) {
            return;
        }
        CRC32C sum = new CRC32C();
        for (int rest = length; rest > 0; rest -= dropped.limit()) {
            fill(dropped.clear().limit(Math.min(rest, DROPPED)));
            sum.update(dropped.flip());
        }
        endData(length, sum);
    }

    private void endData(int length, CRC32C sum) throws IOException {
        fill(small.clear().limit(-length & 3));
        if (dataDigest) {
            sum.update(small.flip());
            check(sum, "data");
        }
    }

    private void check(CRC32C sum, String what) throws IOException {
        fill(small.clear());
        int reported = small.flip().order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (reported != (int) sum.getValue()) {
            throw new ProtocolException(
                    String.format(Locale.ROOT, "The %s digest is %08x, but its bytes have %08x", what, reported, (int)
                            sum.getValue()));
        }
    }

    private void fill(ByteBuffer target) throws IOException {
        while (target.hasRemaining()) {
            if (channel.read(target) < 0) {
                throw new EOFException("The peer ended the connection");
            }
        }
    }

    /**
     * Sends a unit.
     *
     * @param status the current status number
     * @param expected the next command number that is expected
     * @param most the highest command number that is accepted
     */
    public synchronized void write(Response response, int status, int expected, int most) throws IOException {
        ByteBuffer data = response.data().duplicate();
        BasicHeader header = response.header().dataLength(data.remaining());
        if (response.hasStatus()) {
            header.i32(24, status);
        }
        header.i32(28, expected).i32(32, most);
        putHeader(header);
        putData(data);
        send(out.flip());
    }

    private void putHeader(BasicHeader header) {
        out.clear().put(header.buffer());
        if (headerDigest) {
            putDigest(header.buffer());
        }
    }

    private void putData(ByteBuffer data) throws IOException {
        int length = data.remaining();
        if (length == 0) {
            return;
        }
        int padding = -length & 3;
        CRC32C sum = dataDigest ? new CRC32C() : null;
        if (sum != null) {
            sum.update(data.duplicate());
            sum.update(new byte[padding]);
        }
        if (out.remaining() < length + padding + DIGEST) {
            send(out.flip());
            send(data);
            out.clear();
        } else {
            out.put(data);
        }
        for (int i = 0; i < padding; i++) {
            out.put((byte) 0);
        }
        if (sum != null) {
            out.order(ByteOrder.LITTLE_ENDIAN).putInt((int) sum.getValue());
        }
    }

    private void putDigest(ByteBuffer covered) {
        CRC32C sum = new CRC32C();
        sum.update(covered);
        out.order(ByteOrder.LITTLE_ENDIAN).putInt((int) sum.getValue());
    }

    private void send(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
