package org.burnish.share.iscsi.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.burnish.share.iscsi.login.LoginException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One connection, served by a thread of the test in place of the portal. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ConnectionTest {

    private static final byte[] NONE = new byte[0];

    private final FakeDrive drive = new FakeDrive();
    private final CompletableFuture<Void> served = new CompletableFuture<>();
    private ServerSocketChannel server;

    @BeforeEach
    void listen() throws IOException {
        server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void close() throws IOException {
        drive.flushes.release(100);
        server.close();
    }

    private Peer peer() throws IOException {
        return new Peer((InetSocketAddress) server.getLocalAddress());
    }

    private Connection accept() throws IOException {
        return new Connection(
                server.accept(),
                new Unit(drive),
                new TargetName(Peer.TARGET, "127.0.0.1:9,1"),
                1,
                Optional.empty(),
                new Admission(),
                Memory.ofThisProgram(),
                Connection.LOGOUT);
    }

    private void serve(Connection connection) {
        Thread serving = new Thread(() -> {
            try {
                connection.serve();
                served.complete(null);
            } catch (Throwable e) {
                served.completeExceptionally(e);
            }
        });
        serving.setDaemon(true);
        serving.start();
    }

    private static void login(Peer peer, String target) throws IOException {
        peer.login(0x87, "InitiatorName=iqn.x:i TargetName=" + target);
    }

    private static void awaitLogin(Connection connection) {
        while (!connection.loggedIn()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void loginThatEndsWellCountsFromItsEndOn() throws Exception {
        try (Peer peer = peer()) {
            Connection connection = accept();
            serve(connection);
            assertThat(connection.loggedIn()).isFalse();
            login(peer, Peer.TARGET);
            awaitLogin(connection);
            peer.send(peer.next(0x46, 0x80, 10), NONE);
            served.get();
            assertThat(connection.loggedIn()).isTrue();
        }
    }

    @Test
    void refusedLoginDoesNotCount() throws Exception {
        try (Peer peer = peer()) {
            Connection connection = accept();
            serve(connection);
            login(peer, Peer.TARGET + "x");
            assertThatThrownBy(served::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(LoginException.class);
            assertThat(connection.loggedIn()).isFalse();
        }
    }

    @Test
    void connectionThatThePeerClosesEndsWithItsEnd() throws Exception {
        Connection connection;
        try (Peer peer = peer()) {
            connection = accept();
            serve(connection);
            login(peer, Peer.TARGET);
            awaitLogin(connection);
        }
        assertThatThrownBy(served::get).hasCauseInstanceOf(EOFException.class);
    }

    @Test
    void commandThatCouldNotBePerformedIsTheReasonOfTheEnd() throws Exception {
        try (Peer peer = peer()) {
            serve(accept());
            login(peer, Peer.TARGET);
            IllegalStateException fault = new IllegalStateException("the plugin's fault");
            drive.thrown = fault;
            drive.throwsOnce = true;
            peer.command(0x80, 7, 0, NONE, 0x53, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            assertThatThrownBy(served::get)
                    .cause()
                    .isInstanceOf(IOException.class)
                    .hasMessage("A command could not be performed: java.lang.IllegalStateException: the plugin's fault")
                    .hasCause(fault);
        }
    }
}
