package org.burnish.iscsi;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ByteChannel;
import java.nio.channels.GatheringByteChannel;
import java.util.Locale;
import java.util.zip.CRC32C;

/**
 * Carries units over a connection: headers, data segments with their padding, and digests where they were agreed upon
 * (RFC 7143, 11.2). Data are read straight into the buffer that they are meant for, and sent out of the one that they are in. One thread reads;
 * any may write.
 */
public final class PduChannel implements Closeable {

    private static final int DIGEST = 4;
    private static final int MAX_ADDITIONAL = 1020;
    private static final int DROPPED = 8192;
    /** So few bytes are copied behind their header; more go out of the buffer that they are in. */
    private static final int COPIED = 2048;

    private final ByteChannel channel;
    private final ByteBuffer head = ByteBuffer.allocateDirect(BasicHeader.LENGTH);
    private final ByteBuffer additional = ByteBuffer.allocateDirect(MAX_ADDITIONAL);
    private final ByteBuffer small = ByteBuffer.allocateDirect(DIGEST);
    private final ByteBuffer dropped = ByteBuffer.allocateDirect(DROPPED);
    private final ByteBuffer out = ByteBuffer.allocateDirect(BasicHeader.LENGTH + COPIED + 4 * DIGEST);
    private final ByteBuffer tail = ByteBuffer.allocateDirect(2 * DIGEST);
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
     * Sends a unit of a target.
     *
     * @param status the current status number
     * @param expected the next command number that is expected
     * @param most the highest command number that is accepted
     */
    public synchronized void write(Response response, int status, int expected, int most) throws IOException {
        BasicHeader header = response.header();
        if (response.hasStatus()) {
            header.i32(24, status);
        }
        send(header.i32(28, expected).i32(32, most), response.data());
    }

    /**
     * Sends a unit of an initiator.
     *
     * @param data its data segment
     * @param number its command number, where it has one
     * @param expected the next status number that is expected
     */
    public synchronized void write(Request request, ByteBuffer data, int number, int expected) throws IOException {
        BasicHeader header = request.header();
        if (request.hasNumber()) {
            header.i32(24, number);
        }
        send(header.i32(28, expected), data);
    }

    private void send(BasicHeader header, ByteBuffer segment) throws IOException {
        ByteBuffer data = segment.duplicate();
        out.clear().put(header.dataLength(data.remaining()).buffer());
        if (headerDigest) {
            putDigest(out, sum(header.buffer()));
        }
        tail(data);
        if (data.remaining() <= COPIED) {
            out.put(data).put(tail);
        }
        send(out.flip(), data, tail);
    }

    /** What follows the data segment: its padding, and its digest. */
    private void tail(ByteBuffer data) {
        tail.clear();
        if (!data.hasRemaining()) {
            tail.flip();
            return;
        }
        ByteBuffer padding = ByteBuffer.allocate(-data.remaining() & 3);
        tail.put(padding.duplicate());
        if (dataDigest) {
            CRC32C sum = sum(data.duplicate());
            sum.update(padding);
            putDigest(tail, sum);
        }
        tail.flip();
    }

    private static CRC32C sum(ByteBuffer covered) {
        CRC32C sum = new CRC32C();
        sum.update(covered);
        return sum;
    }

    private static void putDigest(ByteBuffer target, CRC32C sum) {
        target.order(ByteOrder.LITTLE_ENDIAN).putInt((int) sum.getValue()).order(ByteOrder.BIG_ENDIAN);
    }

    /** All at once where the channel can, so that the unit does not travel in pieces. */
    private void send(ByteBuffer... parts) throws IOException {
        if (!(channel instanceof GatheringByteChannel)) {
            for (ByteBuffer part : parts) {
                while (part.hasRemaining()) {
                    channel.write(part);
                }
            }
            return;
        }
        long rest = 0;
        for (ByteBuffer part : parts) {
            rest += part.remaining();
        }
        while (rest > 0) {
            rest -= ((GatheringByteChannel) channel).write(parts);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
