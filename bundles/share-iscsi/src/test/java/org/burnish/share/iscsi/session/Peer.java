package org.burnish.share.iscsi.session;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/** An initiator made of bytes: it knows where fields are, and nothing of what the target thinks. */
final class Peer implements Closeable {

    static final String TARGET = "iqn.2026-11.org.burnish:disc";

    /** A unit of the target. */
    record Unit(ByteBuffer header, byte[] data) {
        int opcode() {
            return header.get(0) & 0x3F;
        }

        int flags() {
            return header.get(1) & 0xFF;
        }

        int u8(int at) {
            return header.get(at) & 0xFF;
        }

        int i32(int at) {
            return header.getInt(at);
        }

        String text() {
            return new String(data, StandardCharsets.UTF_8).replace('\0', ' ');
        }
    }

    private final SocketChannel socket;
    private int commandNumber = 1;
    private int maxNumber;
    boolean digests;

    Peer(InetSocketAddress portal) throws IOException {
        socket = SocketChannel.open(portal);
        socket.socket().setSoTimeout(20_000);
        // else each header that is sent on its own waits for the acknowledgement of what was sent before
        socket.socket().setTcpNoDelay(true);
    }

    /** Logs in with the operational stage alone. */
    static Peer loggedIn(InetSocketAddress portal, String keys) throws IOException {
        Peer peer = new Peer(portal);
        Unit answer = peer.login(0x87, "InitiatorName=iqn.x:i TargetName=" + TARGET + " " + keys);
        if (answer.i32(36) >>> 16 != 0 || answer.flags() != 0x87) {
            throw new IOException("refused: " + answer);
        }
        peer.digests = keys.contains("CRC32C");
        peer.maxNumber = answer.i32(32);
        return peer;
    }

    /** The number that the next command will have. */
    int nextNumber() {
        return commandNumber;
    }

    /** MaxCmdSN as the login told it. */
    int maxNumber() {
        return maxNumber;
    }

    Unit login(int flags, String keys) throws IOException {
        send(header(0x43, flags).putInt(24, commandNumber), bytes(keys));
        return receive();
    }

    static byte[] bytes(String keys) {
        return keys.strip().isEmpty()
                ? new byte[0]
                : (keys.strip().replace(' ', '\0') + '\0').getBytes(StandardCharsets.UTF_8);
    }

    static ByteBuffer header(int opcode, int flags) {
        return ByteBuffer.allocate(48).put(0, (byte) opcode).put(1, (byte) flags);
    }

    /** The header of the next command in order. */
    ByteBuffer next(int opcode, int flags, int tag) {
        return header(opcode, flags).putInt(16, tag).putInt(24, commandNumber++);
    }

    /** A SCSI command; flags 40h read, 20h write, 80h without unsolicited data. */
    void command(int flags, int tag, int expected, byte[] immediate, int... cdb) throws IOException {
        ByteBuffer header = next(0x01, flags, tag).putInt(20, expected);
        for (int i = 0; i < cdb.length; i++) {
            header.put(32 + i, (byte) cdb[i]);
        }
        send(header, immediate);
    }

    void dataOut(int flags, int tag, int transferTag, int number, int offset, byte[] data) throws IOException {
        send(
                header(0x05, flags)
                        .putInt(16, tag)
                        .putInt(20, transferTag)
                        .putInt(36, number)
                        .putInt(40, offset),
                data);
    }

    void send(ByteBuffer header, byte[] data) throws IOException {
        header.put(5, (byte) (data.length >> 16)).putShort(6, (short) data.length);
        int padded = data.length + 3 & ~3;
        ByteBuffer unit = ByteBuffer.allocate(48 + padded + 8);
        unit.put(header.array());
        if (digests) {
            unit.put(digest(header.array()));
        }
        unit.put(data).position(unit.position() + padded - data.length);
        if (digests && data.length > 0) {
            unit.put(digest(Arrays.copyOf(data, padded)));
        }
        raw(unit.flip());
    }

    private static byte[] digest(byte[] covered) {
        CRC32C sum = new CRC32C();
        sum.update(covered);
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) sum.getValue())
                .array();
    }

    void raw(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            socket.write(bytes);
        }
    }

    Unit receive() throws IOException {
        ByteBuffer header = ByteBuffer.wrap(read(48));
        if (digests && !Arrays.equals(read(4), digest(header.array()))) {
            throw new IOException("wrong header digest");
        }
        int length = header.getInt(4) & 0xFF_FFFF;
        byte[] data = read(length + 3 & ~3);
        if (digests && length > 0 && !Arrays.equals(read(4), digest(data))) {
            throw new IOException("wrong data digest");
        }
        return new Unit(header, Arrays.copyOf(data, length));
    }

    /** The status of each login response until the target ends the connection; other units as their kind, negative. */
    List<Integer> answers() throws IOException {
        List<Integer> answers = new ArrayList<>();
        try {
            while (true) {
                Unit unit = receive();
                answers.add(unit.opcode() == 0x23 ? unit.i32(36) >>> 16 : -unit.opcode());
            }
        } catch (EOFException | java.net.SocketException ended) {
            return answers;
        }
    }

    /** Whether the target ends the connection, whatever it may say before. */
    boolean isEnded() throws IOException {
        try {
            while (true) {
                receive();
            }
        } catch (EOFException | java.net.SocketException ended) {
            return true;
        } catch (java.net.SocketTimeoutException alive) {
            return false;
        }
    }

    private byte[] read(int length) throws IOException {
        byte[] bytes = socket.socket().getInputStream().readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
