package org.burnish.share.iscsi.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Units that were changed by chance, on the listening port: the target goes on to serve, and keeps nothing of them. */
class PortFuzzTest {

    private static final int UNITS = 100_000;
    private static final int LONGEST_SESSION = 24;
    private static final long SEED = 7143;
    /** What may stay in the heap: some buffers of threads that have just ended, and what the tests themselves have. */
    private static final long MAX_BYTES = 24 << 20;

    private final Random random = new Random(SEED);
    private final FakeDrive drive = new FakeDrive();
    private int sent;

    @Test
    void targetServesAfterAHundredThousandChangedUnits() throws Exception {
        drive.flushes.release(Integer.MAX_VALUE / 2);
        ServerSocketChannel server =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        InetSocketAddress address = (InetSocketAddress) server.getLocalAddress();
        Portal portal = new Portal(
                server, new Unit(drive), new TargetName(Peer.TARGET, "127.0.0.1:9,1"), Optional.empty(), line -> {});
        try {
            serves(address);
            drive.commands.clear();
            long before = used();
            long performed = 0;
            while (sent < UNITS) {
                session(address);
                performed += drive.commands.size();
                drive.commands.clear();
            }
            assertThat(performed).as("commands that reached the drive").isGreaterThan(UNITS / 1000);
            serves(address);
            assertThat(used() - before).as("bytes that stay in the heap").isLessThan(MAX_BYTES);
        } finally {
            portal.close();
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void serves(InetSocketAddress address) throws IOException {
        try (Peer peer = Peer.loggedIn(address, "")) {
            peer.command(0xC0, 7, 96, new byte[0], 0x12, 0, 0, 0, 96);
            assertThat(peer.receive().text()).isEqualTo("INQUIRY DATA");
        }
    }

    /** One connection, logged in most of the time, that sends until the target has had enough. */
    private void session(InetSocketAddress address) throws IOException {
        try (SocketChannel socket = SocketChannel.open(address)) {
            if (random.nextInt(8) > 0 && !logIn(socket)) {
                // the threads of earlier connections have not all ended yet
                return;
            }
            socket.configureBlocking(false);
            int commandNumber = 0;
            for (int i = 0; i < LONGEST_SESSION && sent < UNITS; i++) {
                ByteBuffer unit = any();
                if (isNumbered(unit.get(0))) {
                    unit.putInt(24, commandNumber++);
                }
                if (random.nextInt(4) > 0) {
                    change(unit);
                }
                sent++;
                write(socket, unit);
            }
        } catch (IOException ended) {
            // the target ends a connection that makes no sense
        }
    }

    /** Neither what is immediate, nor data and SNACK, which have other fields there. */
    private static boolean isNumbered(int opcode) {
        return (opcode & 0x40) == 0 && opcode != 0x05 && opcode != 0x10;
    }

    private static boolean logIn(SocketChannel socket) throws IOException {
        socket.write(unit(0x43, 0x87, Peer.bytes("InitiatorName=iqn.x:i InitialR2T=No TargetName=" + Peer.TARGET))
                .position(0));
        return socket.socket().getInputStream().readNBytes(48).length == 48;
    }

    /** A unit that makes sense, or nearly. */
    private ByteBuffer any() {
        List<ByteBuffer> kinds = new ArrayList<>();
        byte[] data = new byte[random.nextInt(64) * random.nextInt(64)];
        kinds.add(unit(0x00, 0x80, data).putInt(16, random.nextInt(4) - 1));
        kinds.add(command(0xC0, 0x28, 2048 * random.nextInt(64), new byte[0]));
        kinds.add(command(0xA0, 0x2A, data.length, data));
        kinds.add(command(0x20, 0x2A, 2048 * random.nextInt(600), data));
        kinds.add(command(0x80, random.nextInt(256), 0, new byte[0]));
        kinds.add(unit(0x42, 0x80 | random.nextInt(9), new byte[0]).putInt(20, random.nextInt(8)));
        kinds.add(unit(0x04, 0x80, Peer.bytes("SendTargets=All HeaderDigest=CRC32C")));
        kinds.add(unit(0x05, 0x80, data).putInt(16, random.nextInt(8)).putInt(20, random.nextInt(8)));
        kinds.add(unit(0x10, 0x80, new byte[0]));
        kinds.add(unit(0x43, random.nextInt(256), Peer.bytes("InitiatorName=iqn.x:i CHAP_A=5")));
        ByteBuffer unit = kinds.get(random.nextInt(kinds.size()));
        return random.nextInt(3) == 0 ? unit.put(0, (byte) (unit.get(0) | 0x40)) : unit;
    }

    private ByteBuffer command(int flags, int opcode, int expected, byte[] data) {
        return unit(0x01, flags, data)
                .putInt(16, random.nextInt(8))
                .putInt(20, expected)
                .put(32, (byte) opcode)
                .putShort(39, (short) (expected / 2048));
    }

    private static ByteBuffer unit(int opcode, int flags, byte[] data) {
        ByteBuffer unit = ByteBuffer.allocate(48 + (data.length + 3 & ~3));
        return unit.put(0, (byte) opcode)
                .put(1, (byte) flags)
                .putInt(4, data.length)
                .put(48, data);
    }

    private void change(ByteBuffer unit) {
        switch (random.nextInt(50)) {
            // a length that is not true
            case 0 -> unit.putInt(4, random.nextInt());
            case 1 -> unit.putShort(6, (short) random.nextInt(4096));
            // cut off
            case 2 -> unit.limit(random.nextInt(unit.limit()));
            case 3 -> unit.putInt(4 * random.nextInt(12), random.nextInt());
            default -> {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    // lengths and numbers stay true, so that what follows is still understood
                    int at = random.nextInt(unit.limit());
                    if ((at < 4 || at >= 8) && (at < 24 || at >= 28)) {
                        unit.put(at, (byte) random.nextInt());
                    }
                }
            }
        }
    }

    /** Takes what the target answers while it sends, as the target does not read on where nobody reads its answers. */
    private static void write(SocketChannel socket, ByteBuffer unit) throws IOException {
        unit.position(0);
        ByteBuffer answers = ByteBuffer.allocate(64 * 1024);
        while (unit.hasRemaining()) {
            socket.write(unit);
            if (!socket.isBlocking() && socket.read(answers.clear()) < 0) {
                throw new IOException("ended");
            }
        }
    }
}
