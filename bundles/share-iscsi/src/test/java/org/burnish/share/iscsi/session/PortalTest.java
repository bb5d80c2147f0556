package org.burnish.share.iscsi.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Connections as they are taken, and what the system may do meanwhile. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PortalTest {

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private Thread.UncaughtExceptionHandler before;

    @BeforeEach
    void watch() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
    }

    @AfterEach
    void unwatch() {
        Thread.setDefaultUncaughtExceptionHandler(before);
        assertThat(uncaught).isEmpty();
    }

    private Portal portal(ServerSocketChannel server) {
        return new Portal(
                server,
                new Unit(new FakeDrive()),
                new TargetName(Peer.TARGET, "127.0.0.1:9,1"),
                Optional.empty(),
                log::add);
    }

    /** Takes the channels that the test gives it, and fails where the test wants that. */
    private static class Source extends ServerSocketChannel {
        final BlockingQueue<SocketChannel> next = new LinkedBlockingQueue<>();
        final AtomicInteger asked = new AtomicInteger();
        volatile boolean exhausted;

        Source() {
            super(java.nio.channels.spi.SelectorProvider.provider());
        }

        @Override
        public SocketChannel accept() throws IOException {
            asked.incrementAndGet();
            if (exhausted) {
                throw new IOException("Too many open files");
            }
            try {
                return next.take();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        @Override
        public ServerSocketChannel bind(SocketAddress local, int backlog) {
            return this;
        }

        @Override
        public <T> ServerSocketChannel setOption(SocketOption<T> name, T value) {
            return this;
        }

        @Override
        public <T> T getOption(SocketOption<T> name) {
            return null;
        }

        @Override
        public Set<SocketOption<?>> supportedOptions() {
            return Set.of();
        }

        @Override
        public ServerSocket socket() {
            throw new UnsupportedOperationException();
        }

        @Override
        public SocketAddress getLocalAddress() {
            return null;
        }

        @Override
        protected void implCloseSelectableChannel() {}

        @Override
        protected void implConfigureBlocking(boolean block) {}
    }

    @Test
    void systemWithoutDescriptorsIsNotAskedWithoutPause() throws Exception {
        Source source = new Source();
        source.exhausted = true;
        try (Portal portal = portal(source)) {
            Thread.sleep(700);
            assertThat(source.asked).hasValueBetween(2, 5);
            assertThat(log).contains("A connection could not be taken: Too many open files");
        }
    }

    /** It has no address: the peer was gone before it was asked for. */
    @Test
    void connectionThatFailsBeforeItIsServedIsClosedAndTheNextIsTaken() throws Exception {
        Source source = new Source();
        Portal portal = portal(source);
        try (ServerSocketChannel real =
                        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                SocketChannel broken = SocketChannel.open()) {
            source.next.add(broken);
            Peer peer = new Peer((InetSocketAddress) real.getLocalAddress());
            source.next.add(real.accept());
            assertThat(peer.login(0x87, "InitiatorName=iqn.x:i TargetName=" + Peer.TARGET)
                            .flags())
                    .isEqualTo(0x87);
            assertThat(broken.isOpen()).isFalse();
            assertThat(log).anyMatch(line -> line.startsWith("A connection could not be taken: "));
            peer.close();
        } finally {
            portal.close();
        }
    }

    @Test
    void connectionThatComesWhileTheShareClosesIsClosed() throws Exception {
        Source source = new Source();
        Portal portal = portal(source);
        while (source.asked.get() == 0) {
            Thread.sleep(1);
        }
        portal.close();
        try (ServerSocketChannel real =
                        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                Peer peer = new Peer((InetSocketAddress) real.getLocalAddress());
                SocketChannel taken = real.accept()) {
            source.next.add(taken);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
            while (taken.isOpen() && System.nanoTime() < end) {
                Thread.sleep(5);
            }
            assertThat(taken.isOpen()).isFalse();
        }
        assertThat(log).isEmpty();
    }

    @Test
    void floodOfConnectionsHasNoMoreThreadsThanPlaces() throws Exception {
        try (Loopback lent = new Loopback()) {
            List<Peer> flood = new ArrayList<>();
            long most = 0;
            for (int i = 0; i < 300; i++) {
                flood.add(new Peer(lent.address));
                most = Math.max(most, threads());
            }
            assertThat(most).isBetween(2L, (long) Admission.MAX_WAITING);
            for (Peer peer : flood) {
                peer.close();
            }
        }
    }

    private static long threads() {
        Thread[] all = new Thread[Thread.activeCount() + 100];
        int count = Thread.enumerate(all);
        long serving = 0;
        for (int i = 0; i < count; i++) {
            serving += all[i].getName().matches("burnish-share-\\d+") ? 1 : 0;
        }
        return serving;
    }
}
