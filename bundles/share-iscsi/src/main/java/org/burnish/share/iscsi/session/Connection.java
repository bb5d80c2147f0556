package org.burnish.share.iscsi.session;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Optional;
import org.burnish.iscsi.PduChannel;
import org.burnish.share.iscsi.login.Credentials;
import org.burnish.share.iscsi.login.Login;
import org.burnish.share.iscsi.login.LoginException;
import org.jspecify.annotations.Nullable;

/**
 * One connection, which is a session of its own, from its login to its end. One thread takes what the initiator sends, another
 * performs the commands; whatever ends one of them ends the other, and nothing else.
 */
public final class Connection implements Closeable {

    /** So long the answer to a logout waits for the commands before it, and for the initiator to take their answers. */
    static final Duration LOGOUT = Duration.ofSeconds(30);

    private final ByteChannel bytes;
    private final Unit unit;
    private final TargetName target;
    private final int number;
    private final Optional<Credentials> credentials;
    private final Admission admission;
    private final Memory memory;
    private final Duration logout;
    private volatile boolean loggedIn;
    private volatile @Nullable Throwable failure;

    /**
     * A new one.
     *
     * @param number of the session, from 1 on
     * @param credentials who may log in; everybody where there are none
     * @param admission how many may
     * @param memory what all sessions have for data
     */
    Connection(
            ByteChannel bytes,
            Unit unit,
            TargetName target,
            int number,
            Optional<Credentials> credentials,
            Admission admission,
            Memory memory,
            Duration logout) {
        this.bytes = bytes;
        this.unit = unit;
        this.target = target;
        this.number = number;
        this.credentials = credentials;
        this.admission = admission;
        this.memory = memory;
        this.logout = logout;
    }

    /** Whether the login has ended well. */
    public boolean loggedIn() {
        return loggedIn;
    }

    /**
     * Serves until the initiator logs out or the connection ends.
     *
     * @throws LoginException when the login is refused; the initiator has its answer
     * @throws IOException when the connection failed, or what came is not iSCSI, or a command could not be performed
     */
    public void serve() throws LoginException, IOException {
        PduChannel channel = new PduChannel(bytes);
        Numbers numbers = new Numbers(channel);
        Login login = new Login(target.name(), number, credentials);
        new LoginPhase(channel, numbers, login, () -> admission.begin(this)).run();
        loggedIn = true;
        channel.digests(login.agreement().headerDigest(), login.agreement().dataDigest());
        try (Buffers buffers = new Buffers(memory)) {
            Tasks tasks = new Tasks();
            Worker worker = new Worker(this, unit, numbers, login.agreement(), tasks, buffers);
            perform(
                    new FullFeature(
                            channel, numbers, login.agreement(), worker, tasks, buffers, target, login.discovery()),
                    worker,
                    tasks);
        } catch (ClosedChannelException closed) {
            throw failure == null ? closed : cause();
        }
        if (failure != null && !(failure instanceof IOException)) {
            throw cause();
        }
    }

    /** Why the thread that performs the commands has ended. */
    private IOException cause() {
        return failure instanceof IOException e
                ? e
                : new IOException("A command could not be performed: " + failure, failure);
    }

    private void perform(FullFeature phase, Worker worker, Tasks tasks) throws IOException {
        Thread working = new Thread(() -> work(worker), Thread.currentThread().getName() + "-work");
        working.setDaemon(true);
        working.start();
        try {
            phase.run();
            join(working, logout.toMillis());
        } finally {
            close();
            tasks.abortAll();
            worker.end();
            // a command that the drive is performing is waited for: the drive would not stop it either
            join(working, 0);
            unit.end(this);
        }
    }

    /** Waits for so long, or for ever. */
    private static void join(Thread working, long millis) {
        boolean interrupted = false;
        boolean waited = false;
        while (!waited) {
            try {
                working.join(millis);
                waited = true;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever is thrown here ends this connection, and no other. */
    private void work(Worker worker) {
        try {
            worker.run();
        } catch (Throwable e) {
            failure = e;
            close();
        }
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            // it is gone either way
        }
    }
}
