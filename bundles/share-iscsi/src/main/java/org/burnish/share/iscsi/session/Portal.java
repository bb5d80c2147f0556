package org.burnish.share.iscsi.session;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import jdk.net.ExtendedSocketOptions;
import org.burnish.share.iscsi.login.Credentials;
import org.burnish.share.iscsi.login.LoginException;
import org.burnish.share.iscsi.session.PeerLog.Kind;

/** Takes connections at a port, each on a thread of its own, as far as there is {@link Admission}. */
public final class Portal implements Closeable {

    private static final int LOGIN_SECONDS = 10;
    private static final int KEEPALIVE_SECONDS = 20;
    private static final int CLOSE_SECONDS = 10;
    private static final int JOIN_MILLIS = 100;
    /** The system refuses further connections at once where it has no descriptors left. */
    private static final int PAUSE_MILLIS = 200;

    private static final int DISMISS_SECONDS = 1;

    private final ServerSocketChannel server;
    private final Unit unit;
    private final TargetName target;
    private final Optional<Credentials> credentials;
    private final PeerLog log;
    private final Memory memory;
    private final Duration logout;
    private final Map<Connection, Thread> connections = new ConcurrentHashMap<>();
    private final Admission admission = new Admission();
    private final AtomicInteger sessions = new AtomicInteger();
    private final ScheduledExecutorService clock;
    private final Future<?> spans;
    private final Thread accepting;

    /**
     * Begins to take connections.
     *
     * @param server listens already
     * @param log receives a line for each session and each refusal
     */
    public Portal(
            ServerSocketChannel server,
            Unit unit,
            TargetName target,
            Optional<Credentials> credentials,
            Consumer<String> log) {
        this(server, unit, target, credentials, log, Memory.ofThisProgram(), Connection.LOGOUT);
    }

    Portal(
            ServerSocketChannel server,
            Unit unit,
            TargetName target,
            Optional<Credentials> credentials,
            Consumer<String> log,
            Memory memory,
            Duration logout) {
        this.server = server;
        this.unit = unit;
        this.target = target;
        this.credentials = credentials;
        this.log = new PeerLog(log);
        this.memory = memory;
        this.logout = logout;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "burnish-share-clock"));
        this.spans = clock.scheduleWithFixedDelay(
                this.log::endSpan, PeerLog.SPAN_SECONDS, PeerLog.SPAN_SECONDS, TimeUnit.SECONDS);
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
                untaken(e);
                pause();
            }
        }
    }

    private void untaken(Throwable cause) {
        log.accept(Kind.UNTAKEN, Optional.empty(), "A connection could not be taken: " + reason(cause));
    }

    private static String reason(Throwable cause) {
        return cause instanceof IOException && cause.getMessage() != null ? cause.getMessage() : cause.toString();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever is thrown here closes this connection, and no other. */
    private void take(SocketChannel channel) {
        int number = sessions.incrementAndGet() % 0xFFFF + 1;
        Connection connection = new Connection(channel, unit, target, number, credentials, admission, memory, logout);
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            keepAlive(channel);
            InetSocketAddress remote = (InetSocketAddress) channel.getRemoteAddress();
            // before there is a thread for it
            admission.arrive(connection, remote.getAddress()).ifPresent(this::dismiss);
            Thread serving = daemon(() -> serve(connection, remote), "burnish-share-" + number);
            connections.put(connection, serving);
            serving.start();
        } catch (Throwable e) {
            end(connection);
            untaken(e);
        }
        if (!server.isOpen()) {
            connection.close();
        }
    }

    private void end(Connection connection) {
        connection.close();
        admission.end(connection);
        connections.remove(connection);
    }

    /** Its thread ends before there is one more. */
    private void dismiss(Connection oldest) {
        log.accept(
                Kind.CLOSED,
                Optional.empty(),
                "A connection that had not logged in was closed: " + Admission.MAX_WAITING + " others wait");
        oldest.close();
        Thread serving = connections.get(oldest);
        if (serving != null) {
            join(serving, System.nanoTime() + TimeUnit.SECONDS.toNanos(DISMISS_SECONDS));
        }
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

    /** Whatever is thrown here ends this connection, and no other. */
    private void serve(Connection connection, InetSocketAddress peer) {
        try {
            Future<?> timer = clock.schedule(
                    () -> {
                        if (!connection.loggedIn()) {
                            connection.close();
                        }
                    },
                    LOGIN_SECONDS,
                    TimeUnit.SECONDS);
            try {
                connection.serve();
            } finally {
                timer.cancel(false);
            }
        } catch (LoginException refused) {
            log.accept(
                    Kind.REFUSED,
                    Optional.of(peer.getAddress()),
                    "Login from " + peer + " refused: " + refused.getMessage());
        } catch (EOFException | ClosedChannelException | RejectedExecutionException ended) {
            // the normal end, or that of the share
        } catch (Throwable e) {
            log.accept(Kind.ENDED, Optional.of(peer.getAddress()), "Connection from " + peer + " ended: " + reason(e));
        } finally {
            end(connection);
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
        spans.cancel(false);
        clock.shutdownNow();
        connections.keySet().forEach(Connection::close);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSE_SECONDS);
        for (Thread serving : connections.values()) {
            join(serving, end);
        }
        log.endSpan();
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
