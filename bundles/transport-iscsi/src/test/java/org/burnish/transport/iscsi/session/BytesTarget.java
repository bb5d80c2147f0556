package org.burnish.transport.iscsi.session;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.CRC32C;

/** A target made of bytes: it knows where fields are (RFC 7143, 11), and nothing of what the initiator thinks. */
final class BytesTarget implements Closeable {

    static final String NAME = "iqn.x:y";
    static final String INITIATOR = "iqn.x:i";
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int LOGIN_END = 0x87;

    /** What a connection is answered. */
    interface Script {
        void run(BytesTarget target) throws IOException;
    }

    /** A unit of the initiator. */
    record Unit(ByteBuffer header, byte[] data) {
        int opcode() {
            return header.get(0) & 0x3F;
        }

        int flags() {
            return header.get(1) & 0xFF;
        }

        int i32(int at) {
            return header.getInt(at);
        }

        String text() {
            return new String(data, StandardCharsets.UTF_8).replace('\0', ' ').strip();
        }

        byte[] bytes(int at, int length) {
            return Arrays.copyOfRange(header.array(), at, at + length);
        }
    }

    final List<Unit> received = new CopyOnWriteArrayList<>();
    final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    private final Thread serving;
    private Socket socket = new Socket();
    /** The number of the next status. */
    int status = 0x10;
    /** The next command that is expected, and how many may come. */
    int expected = 1;

    int window = 8;
    boolean headerDigest;
    boolean dataDigest;

    /** One script for each connection that comes. */
    BytesTarget(Script... scripts) throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        serving = new Thread(() -> serve(scripts));
        serving.setDaemon(true);
        serving.start();
    }

    /** One that logs in with these keys of its own first. */
    static BytesTarget after(String keys, Script script) throws IOException {
        return new BytesTarget(target -> {
            target.login(keys);
            script.run(target);
        });
    }

    private void serve(Script... scripts) {
        try {
            for (Script script : scripts) {
                socket = server.accept();
                socket.setSoTimeout((int) LIMIT.toMillis());
                socket.setTcpNoDelay(true);
                status = 0x10;
                script.run(this);
            }
        } catch (IOException | RuntimeException | Error e) {
            failures.add(e);
        }
    }

    Portal portal() {
        return new Portal("127.0.0.1", server.getLocalPort());
    }

    Session session() throws SessionException {
        return session(Optional.empty(), false);
    }

    Session session(Optional<Credentials> credentials, boolean digests) throws SessionException {
        return TcpSession.login(portal(), new Terms(INITIATOR, NAME, credentials, digests, digests), LIMIT);
    }

    Session discovery() throws SessionException {
        return TcpSession.login(portal(), new Terms(INITIATOR, "", Optional.empty(), false, false), LIMIT);
    }

    /** Answers both stages of a login without authentication. */
    void login(String keys) throws IOException {
        Unit security = receive();
        send(answer(security, 0x81), text("AuthMethod=None"));
        Unit operational = receive();
        send(answer(operational, LOGIN_END).putShort(14, (short) 9), text(keys));
        headerDigest = keys.contains("HeaderDigest=CRC32C");
        dataDigest = keys.contains("DataDigest=CRC32C");
    }

    /** A login response: ISID and tag of the request. */
    ByteBuffer answer(Unit request, int flags) {
        return header(0x23, flags).put(8, request.bytes(8, 6)).putInt(16, request.i32(16));
    }

    static byte[] text(String keys) {
        return keys.isBlank() ? new byte[0] : (keys.strip().replace(' ', '\0') + '\0').getBytes(StandardCharsets.UTF_8);
    }

    static ByteBuffer header(int opcode, int flags) {
        return ByteBuffer.allocate(48).put(0, (byte) opcode).put(1, (byte) flags);
    }

    /** With a number of a status of its own. */
    void send(ByteBuffer header, byte[] data) throws IOException {
        sendAs(status++, header, data);
    }

    void sendAs(int number, ByteBuffer header, byte[] data) throws IOException {
        raw(
                header.putInt(24, number)
                        .putInt(28, expected)
                        .putInt(32, expected + window - 1)
                        .array(),
                data);
    }

    /** Exactly this header, but for the length of the data. */
    void raw(byte[] header, byte[] data) throws IOException {
        byte[] padded = Arrays.copyOf(data, data.length + 3 & ~3);
        ByteBuffer unit = ByteBuffer.allocate(48 + padded.length + 8);
        ByteBuffer sent = ByteBuffer.wrap(header.clone());
        if (data.length > 0) {
            sent.put(5, (byte) (data.length >> 16)).putShort(6, (short) data.length);
        }
        unit.put(sent.array());
        if (headerDigest) {
            unit.put(digest(sent.array()));
        }
        unit.put(padded);
        if (dataDigest && data.length > 0) {
            unit.put(digest(padded));
        }
        OutputStream out = socket.getOutputStream();
        out.write(unit.array(), 0, unit.position());
        out.flush();
    }

    static byte[] digest(byte[] covered) {
        CRC32C sum = new CRC32C();
        sum.update(covered);
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) sum.getValue())
                .array();
    }

    Unit receive() throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] header = in.readNBytes(48);
        if (header.length < 48) {
            throw new IOException("the initiator ended the connection");
        }
        if (headerDigest && !Arrays.equals(in.readNBytes(4), digest(header))) {
            throw new IOException("wrong header digest");
        }
        int length = ByteBuffer.wrap(header).getInt(4) & 0xFF_FFFF;
        byte[] padded = in.readNBytes(length + 3 & ~3);
        if (dataDigest && length > 0 && !Arrays.equals(in.readNBytes(4), digest(padded))) {
            throw new IOException("wrong data digest");
        }
        Unit unit = new Unit(ByteBuffer.wrap(header), Arrays.copyOf(padded, length));
        received.add(unit);
        boolean numbered = (header[0] & 0x40) == 0 && unit.opcode() != 0x05;
        if (numbered) {
            expected = unit.i32(24) + 1;
        }
        return unit;
    }

    /** GOOD, or another status, with nothing left over. */
    void respond(Unit command, int scsiStatus, byte... segment) throws IOException {
        send(header(0x21, 0x80).put(3, (byte) scsiStatus).putInt(16, command.i32(16)), segment);
    }

    /** SCSI Data-In that ends the command where the flags say so. */
    void data(Unit command, int flags, int number, int offset, byte[] bytes) throws IOException {
        ByteBuffer header = header(0x25, flags)
                .putInt(16, command.i32(16))
                .putInt(20, -1)
                .putInt(36, number)
                .putInt(40, offset);
        if ((flags & 1) != 0) {
            send(header, bytes);
        } else {
            sendAs(0, header, bytes);
        }
    }

    /** R2T with the tag 99h. */
    void ask(Unit command, int number, int offset, int length) throws IOException {
        sendAs(
                status,
                header(0x31, 0x80)
                        .putInt(16, command.i32(16))
                        .putInt(20, 0x99)
                        .putInt(36, number)
                        .putInt(40, offset)
                        .putInt(44, length),
                new byte[0]);
    }

    /** Answers the logout that has to come. */
    void goodbye() throws IOException {
        Unit logout = receive();
        if (logout.opcode() != 0x06) {
            throw new IOException("a logout was awaited, but " + logout + " came");
        }
        send(header(0x26, 0x80).putInt(16, logout.i32(16)), new byte[0]);
    }

    /** Waits for the script's end; what went wrong in it. */
    List<Throwable> ended() {
        try {
            serving.join(LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return failures;
    }

    @Override
    public void close() throws IOException {
        server.close();
        socket.close();
    }
}
