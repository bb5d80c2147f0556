package org.burnish.share.iscsi.session;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import jdk.net.ExtendedSocketOptions;
import org.burnish.share.iscsi.login.Credentials;
import org.burnish.share.iscsi.login.LoginException;

/** Takes connections at a port, each on a thread of its own, as far as there is {@link Admission}. */
public final class Portal implements Closeable {

    private static final int LOGIN_SECONDS = 10;
    private static final int KEEPALIVE_SECONDS = 20;
    private static final int CLOSE_SECONDS = 10;
    private static final int JOIN_MILLIS = 100;

    private final ServerSocketChannel server;
    private final Unit unit;
    private final TargetName target;
    private final Optional<Credentials> credentials;
    private final Consumer<String> log;
    private final Map<Connection, Thread> connections = new ConcurrentHashMap<>();
    private final Admission admission = new Admission();
    private final AtomicInteger sessions = new AtomicInteger();
    private final ScheduledExecutorService clock;
    private final Thread accepting;

    /**
     * Begins to take connections.
     *
     * @param server listens already
     * @param log is told of sessions and of what was refused, a line each
     */
    public Portal(
            ServerSocketChannel server,
            Unit unit,
            TargetName target,
            Optional<Credentials> credentials,
            Consumer<String> log) {
        this.server = server;
        this.unit = unit;
        this.target = target;
        this.credentials = credentials;
        this.log = new PeerLog(log, System::nanoTime);
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "burnish-share-clock"));
        this.accepting = daemon(this::accept, "burnish-share");
        accepting.start();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                take(server.accept());
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException e) {
                log.accept("A connection could not be taken: " + e.getMessage());
            }
        }
    }

    private void take(SocketChannel channel) throws IOException {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        keepAlive(channel);
        int number = sessions.incrementAndGet() % 0xFFFF + 1;
        Connection connection = new Connection(channel, unit, target, number, credentials, admission);
        InetSocketAddress remote = (InetSocketAddress) channel.getRemoteAddress();
        String peer = remote.toString();
        Thread serving = daemon(() -> serve(connection, peer), "burnish-share-" + number);
        connections.put(connection, serving);
        admission.arrive(connection, remote.getAddress()).ifPresent(this::dismiss);
        serving.start();
    }

    private void dismiss(Connection oldest) {
        log.accept("A connection that had not logged in was closed: " + Admission.MOST_WAITING + " others wait");
        oldest.close();
    }

    /** A peer that is gone without a word is noticed by the system within a minute, whatever its program does. */
    private static void keepAlive(SocketChannel channel) throws IOException {
        channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        if (channel.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE)) {
            channel.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, KEEPALIVE_SECONDS);
            channel.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, KEEPALIVE_SECONDS / 2);
            channel.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, 3);
        }
    }

    private void serve(Connection connection, String peer) {
        var timer = clock.schedule(
                () -> {
                    if (!connection.loggedIn()) {
                        connection.close();
                    }
                },
                LOGIN_SECONDS,
                TimeUnit.SECONDS);
        try {
            connection.serve();
        } catch (LoginException refused) {
            log.accept("Login from " + peer + " refused: " + refused.getMessage());
        } catch (EOFException | ClosedChannelException ended) {
            // the usual end
        } catch (IOException | RuntimeException e) {
            log.accept("Connection from " + peer + " ended: " + e.getMessage());
        } finally {
            timer.cancel(false);
            connection.close();
            admission.end(connection);
            connections.remove(connection);
        }
    }

    /**
     * Ends all sessions, and waits for the commands that the drive is performing and for the tray to be unlocked, but not
     * for work that takes hours.
     */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            // it listens no more either way
        }
        clock.shutdownNow();
        connections.keySet().forEach(Connection::close);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSE_SECONDS);
        for (Thread serving : connections.values()) {
            join(serving, end);
        }
    }

    /** Not given up for an interruption: that is how this is called most of the time. */
    private static void join(Thread serving, long end) {
        boolean interrupted = false;
        while (serving.isAlive() && System.nanoTime() < end) {
            try {
                serving.join(JOIN_MILLIS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
