package org.burnish.transport.iscsi.session;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.burnish.iscsi.LogoutRequest;
import org.burnish.iscsi.NopOut;
import org.burnish.iscsi.Opcode;
import org.burnish.iscsi.PduChannel;
import org.burnish.iscsi.ProtocolException;
import org.burnish.iscsi.TaskRequest;
import org.burnish.iscsi.TaskResponse;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.ScsiDevice;
import org.jspecify.annotations.Nullable;

/** A session of one connection over TCP. */
public final class TcpSession implements Session, Receiver.Requests {

    private static final Duration LOGOUT_LIMIT = Duration.ofSeconds(2);
    private static final Duration ABORT_LIMIT = Duration.ofSeconds(2);
    private static final Duration END_LIMIT = Duration.ofSeconds(10);
    /** After so long a silence in a command the target is asked whether it is there; after the other it is given up. */
    private static final long PING_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final long LOST_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long PULSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int MAX_REDIRECTS = 3;

    private static final int FLAT_LUN = 0x4000;
    private static final int PERIPHERAL_LUNS = 256;

    private final Wire wire;
    private final Numbers numbers;
    private final Agreement agreement;
    private final Commands commands;
    private final Exchanges exchanges = new Exchanges();
    private final Thread reading;
    /** Held while something is being done in the session. */
    private final ReentrantLock turn = new ReentrantLock();

    private volatile @Nullable String leaving;
    private volatile String announced = "";
    private boolean closed;

    private TcpSession(Wire wire, PduChannel channel, Numbers numbers, Agreement agreement, String portal) {
        this.wire = wire;
        this.numbers = numbers;
        this.agreement = agreement;
        this.commands = new Commands(numbers, agreement);
        this.reading = new Thread(new Receiver(channel, numbers, exchanges, this), "burnish-iscsi-" + portal);
        reading.setDaemon(true);
        reading.start();
    }

    /**
     * Logs in.
     *
     * @throws SessionException when the target can't be reached or refuses, each with its kind
     */
    public static TcpSession login(Portal portal, Terms terms, Duration limit) throws SessionException {
        Deadline deadline = Deadline.in(limit);
        Portal at = portal;
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            try {
                return login(at, terms, deadline);
            } catch (RedirectException moved) {
                at = redirected(moved);
            } catch (SocketTimeoutException e) {
                throw new SessionException(
                        SessionException.Kind.TIMEOUT, "no answer within " + limit.toMillis() + " ms");
            } catch (UnknownHostException e) {
                throw new SessionException(SessionException.Kind.REFUSED, "host " + at.host() + " is unknown");
            } catch (IOException e) {
                throw new SessionException(SessionException.Kind.REFUSED, String.valueOf(e.getMessage()));
            }
        }
        throw new SessionException(
                SessionException.Kind.REFUSED, "it is at another portal, and so are the next " + MAX_REDIRECTS);
    }

    private static Portal redirected(RedirectException moved) throws SessionException {
        try {
            return Portal.parse(moved.address());
        } catch (IllegalArgumentException e) {
            throw new SessionException(
                    SessionException.Kind.REFUSED, "it is at " + moved.address() + ", which is no portal");
        }
    }

    private static TcpSession login(Portal portal, Terms terms, Deadline deadline)
            throws IOException, SessionException, RedirectException {
        Wire wire = Wire.connect(portal.host(), portal.port(), deadline);
        boolean begun = false;
        try {
            wire.sendUntil(deadline);
            wire.receiveUntil(deadline);
            PduChannel channel = new PduChannel(wire);
            Numbers numbers = new Numbers(channel);
            Agreement agreement = new LoginPhase(channel, numbers, terms).run();
            channel.digests(agreement.headerDigest(), agreement.dataDigest());
            wire.receiveUntil(Deadline.never());
            begun = true;
            return new TcpSession(wire, channel, numbers, agreement, portal.toString());
        } finally {
            if (!begun) {
                wire.close();
            }
        }
    }

    @Override
    public Outcome perform(int lun, Cdb cdb, ByteBuffer data, Duration limit) throws SessionException {
        turn.lock();
        try {
            Deadline deadline = begin(limit);
            Task task = new Task(exchanges.newTag(), address(lun), cdb, data, agreement);
            exchanges.begin(task.tag(), task);
            numbers.awaitWindow(deadline);
            int number = commands.send(task);
            return await(task, number, deadline, limit);
        } catch (SessionException e) {
            end(e);
            throw ended(e);
        } catch (IOException e) {
            throw broken(e, limit);
        } finally {
            leaveIfWanted();
            turn.unlock();
        }
    }

    /** SAM-5, 4.7: peripheral addressing, or flat beyond it. */
    private static long address(int lun) {
        return (long) (lun < PERIPHERAL_LUNS ? lun : FLAT_LUN | lun) << 48;
    }

    private Deadline begin(Duration limit) throws SessionException {
        String words = leaving;
        if (words != null) {
            end(new SessionException(SessionException.Kind.LOST, words));
        }
        Optional<SessionException> failure = exchanges.failure();
        if (failure.isPresent()) {
            throw new SessionException(
                    SessionException.Kind.LOST,
                    "the session has ended before: " + explained(failure.get()).getMessage());
        }
        Deadline deadline = Deadline.in(limit);
        wire.sendUntil(deadline);
        return deadline;
    }

    private Outcome await(Task task, int number, Deadline deadline, Duration limit)
            throws SessionException, IOException {
        int ping = 0;
        while (!deadline.passed()) {
            Task.Event event = task.await(Math.min(PULSE_NANOS, deadline.nanos()));
            if (event == null) {
                ping = pulse(ping);
            } else if (event.outcome() != null) {
                return event.outcome();
            } else if (event.wanted() != null) {
                commands.answer(task, event.wanted());
            }
        }
        throw new SessionException(
                SessionException.Kind.TIMEOUT, "no answer within " + limit.toMillis() + " ms" + abort(task, number));
    }

    /**
     * Asks a silent target whether it is there.
     *
     * @param ping the tag of the question that was asked before, or 0
     */
    private int pulse(int ping) throws SessionException, IOException {
        long silence = wire.silence();
        if (silence > LOST_NANOS) {
            throw new SessionException(
                    SessionException.Kind.LOST,
                    "nothing came for " + TimeUnit.NANOSECONDS.toSeconds(silence)
                            + " s, not even the answer to a NOP-Out");
        }
        if (silence < PING_NANOS || ping != 0 && exchanges.find(ping).isPresent()) {
            return ping;
        }
        int tag = exchanges.newTag();
        exchanges.begin(tag, new Question(Opcode.NOP_IN, false));
        numbers.send(new NopOut(0, tag, Opcode.NO_TAG), ScsiDevice.NO_DATA);
        return tag;
    }

    /** Asks the target to give up a command; the words say what came of it. */
    private String abort(Task task, int number) throws IOException {
        Deadline deadline = Deadline.in(ABORT_LIMIT);
        wire.sendUntil(deadline);
        try {
            int tag = exchanges.newTag();
            Question question = new Question(Opcode.TASK_RESPONSE, false);
            exchanges.begin(tag, question);
            numbers.send(
                    new TaskRequest(TaskRequest.ABORT_TASK, task.lun(), tag, task.tag(), number), ScsiDevice.NO_DATA);
            return question.await(deadline)
                    .map(answer -> TaskResponse.of(answer.header()).response() == TaskResponse.COMPLETE
                            ? "; the target has aborted the command"
                            : "; the target could not abort the command")
                    .orElse("");
        } catch (SessionException e) {
            return "";
        }
    }

    private static SessionException ended(SessionException e) {
        return switch (e.kind()) {
            case TIMEOUT, VIOLATION -> e;
            default -> new SessionException(SessionException.Kind.LOST, e.getMessage());
        };
    }

    /** The connection failed in the middle of a unit. */
    private SessionException broken(IOException e, Duration limit) {
        SessionException why = e instanceof SocketTimeoutException
                ? new SessionException(
                        SessionException.Kind.TIMEOUT, "the target took no data within " + limit.toMillis() + " ms")
                : explained(exchanges
                        .failure()
                        .orElse(new SessionException(SessionException.Kind.LOST, String.valueOf(e.getMessage()))));
        end(why);
        return ended(why);
    }

    /** Where the target said before that it would end the connection. */
    private SessionException explained(SessionException e) {
        String words = Optional.ofNullable(leaving).orElse(announced);
        return e.kind() != SessionException.Kind.LOST || words.isEmpty()
                ? e
                : new SessionException(SessionException.Kind.LOST, words);
    }

    @Override
    public List<String> targets(Duration limit) throws SessionException {
        turn.lock();
        try {
            Deadline deadline = begin(limit);
            numbers.awaitWindow(deadline);
            return new TargetNames(numbers, exchanges, deadline).ask();
        } catch (ProtocolException e) {
            SessionException why =
                    new SessionException(SessionException.Kind.VIOLATION, String.valueOf(e.getMessage()));
            end(why);
            throw why;
        } catch (SessionException e) {
            end(e);
            throw e;
        } catch (IOException e) {
            throw broken(e, limit);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void leave(String words) {
        leaving = words;
        // between commands the thread that reads asks for it itself, since no other may come for long
        if (turn.tryLock()) {
            try {
                sendLogout();
            } catch (IOException e) {
                // the target ends the connection either way
            } finally {
                turn.unlock();
            }
        }
    }

    @Override
    public void announce(String words) {
        announced = words;
    }

    private void leaveIfWanted() {
        String words = leaving;
        if (words != null) {
            logout();
            end(new SessionException(SessionException.Kind.LOST, words));
        }
    }

    private Question sendLogout() throws IOException {
        wire.sendUntil(Deadline.in(LOGOUT_LIMIT));
        int tag = exchanges.newTag();
        Question question = new Question(Opcode.LOGOUT_RESPONSE, false);
        exchanges.begin(tag, question);
        numbers.send(new LogoutRequest(LogoutRequest.CLOSE_SESSION, tag, 0), ScsiDevice.NO_DATA);
        return question;
    }

    private void logout() {
        if (exchanges.failure().isEmpty()) {
            try {
                sendLogout().await(Deadline.in(LOGOUT_LIMIT));
            } catch (IOException | SessionException e) {
                // the target will notice that the connection ends
            }
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            if (!closed) {
                logout();
                end(new SessionException(SessionException.Kind.LOST, "it was closed"));
            }
        } finally {
            turn.unlock();
        }
    }

    /** Ends the connection, and waits for the thread that reads, so that nothing is written into anybody's buffer. */
    private void end(SessionException why) {
        if (closed) {
            return;
        }
        closed = true;
        exchanges.fail(why);
        try {
            wire.close();
        } catch (IOException e) {
            // it is gone either way
        }
        join();
    }

    private void join() {
        Deadline deadline = Deadline.in(END_LIMIT);
        boolean interrupted = false;
        while (reading.isAlive() && !deadline.passed()) {
            try {
                reading.join(deadline.millis());
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
