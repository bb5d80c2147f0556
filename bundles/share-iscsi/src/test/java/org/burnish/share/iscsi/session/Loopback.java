package org.burnish.share.iscsi.session;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A drive of the tests, lent at a port of loopback. */
final class Loopback implements Closeable {

    final FakeDrive drive = new FakeDrive();
    final List<String> log = new CopyOnWriteArrayList<>();
    final InetSocketAddress address;
    final Portal portal;

    Loopback() throws IOException {
        this(Memory.ofThisProgram(), Connection.LOGOUT);
    }

    Loopback(Memory memory, Duration logout) throws IOException {
        ServerSocketChannel server =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        address = (InetSocketAddress) server.getLocalAddress();
        portal = new Portal(
                server,
                new Unit(drive),
                new TargetName(Peer.TARGET, "127.0.0.1:9,1"),
                Optional.empty(),
                log::add,
                memory,
                logout);
    }

    Peer peer(String keys) throws IOException {
        return Peer.loggedIn(address, keys);
    }

    @Override
    public void close() {
        drive.flushes.release(100);
        portal.close();
    }
}
