package org.burnish.transport.iscsi.session;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketOption;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Map;

/**
 * A connection that waits until bytes can travel, and that no interrupt of a waiting thread closes: a channel in blocking mode
 * would be lost with every job that is cancelled. One thread reads, one at a time writes.
 */
final class Wire implements ByteChannel, GatheringByteChannel {

    /** By name, since their package is not to be had in every framework: seconds of silence, between questions, and their number. */
    private static final Map<String, Integer> KEEPALIVE =
            Map.of("TCP_KEEPIDLE", 20, "TCP_KEEPINTERVAL", 10, "TCP_KEEPCOUNT", 3);

    private final SocketChannel socket;
    private final Selector readable;
    private final Selector writable;
    private volatile Deadline sending = Deadline.never();
    private volatile Deadline receiving = Deadline.never();
    private volatile long heard = System.nanoTime();

    private Wire(SocketChannel socket) throws IOException {
        this.socket = socket;
        this.readable = Selector.open();
        this.writable = Selector.open();
        socket.register(readable, SelectionKey.OP_READ);
        socket.register(writable, SelectionKey.OP_WRITE);
    }

    /**
     * Connects to one of a host's addresses, which are tried in their order.
     *
     * @throws SocketTimeoutException when the last one does not answer in time
     */
    static Wire connect(String host, int port, Deadline deadline) throws IOException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        IOException last = new IOException("there is no address for " + host);
        for (int i = 0; i < addresses.length; i++) {
            try {
                return connect(new InetSocketAddress(addresses[i], port), deadline.share(addresses.length - i));
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    private static Wire connect(InetSocketAddress address, Deadline deadline) throws IOException {
        SocketChannel socket = SocketChannel.open();
        try (Selector connected = Selector.open()) {
            socket.configureBlocking(false);
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            keepAlive(socket);
            SelectionKey key = socket.register(connected, SelectionKey.OP_CONNECT);
            boolean done = socket.connect(address);
            while (!done) {
                await(connected, deadline);
                done = socket.finishConnect();
            }
            key.cancel();
            return new Wire(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** A target that is gone without a word while no command runs is noticed within a minute. */
    private static void keepAlive(SocketChannel socket) throws IOException {
        socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        for (SocketOption<?> option : socket.supportedOptions()) {
            Integer value = KEEPALIVE.get(option.name());
            if (value != null) {
                set(socket, option, value);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void set(SocketChannel socket, SocketOption<?> option, Integer value) throws IOException {
        socket.setOption((SocketOption<Integer>) option, value);
    }

    /** Until when bytes may wait to be sent, from now on. */
    void sendUntil(Deadline deadline) {
        sending = deadline;
    }

    /** Until when bytes may be waited for, from now on. */
    void receiveUntil(Deadline deadline) {
        receiving = deadline;
    }

    /** For how many nanoseconds nothing has come. */
    long silence() {
        return System.nanoTime() - heard;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int count = socket.read(target);
        while (count == 0) {
            await(readable, receiving);
            count = socket.read(target);
        }
        heard = System.nanoTime();
        return count;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return (int) write(new ByteBuffer[] {source}, 0, 1);
    }

    @Override
    public long write(ByteBuffer[] sources) throws IOException {
        return write(sources, 0, sources.length);
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        long count = socket.write(sources, offset, length);
        while (count == 0) {
            await(writable, sending);
            count = socket.write(sources, offset, length);
        }
        return count;
    }

    private static void await(Selector selector, Deadline deadline) throws IOException {
        boolean interrupted = false;
        try {
            while (selector.selectedKeys().isEmpty()) {
                interrupted |= Thread.interrupted();
                long millis = deadline.millis();
                if (millis == 0) {
                    throw new SocketTimeoutException("no answer in time");
                }
                selector.select(millis);
            }
            selector.selectedKeys().clear();
        } catch (ClosedSelectorException closed) {
            throw new ClosedChannelException();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isOpen() {
        return socket.isOpen();
    }

    /** Ends reading and writing in other threads too. */
    @Override
    public void close() throws IOException {
        socket.close();
        readable.close();
        writable.close();
    }
}
