package org.burnish.share.iscsi.session;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.util.Locale;
import java.util.Optional;
import org.burnish.share.iscsi.login.Credentials;
import org.burnish.share.iscsi.login.Login;
import org.burnish.share.iscsi.login.LoginException;
import org.burnish.share.iscsi.pdu.BasicHeader;
import org.burnish.share.iscsi.pdu.LoginRequest;
import org.burnish.share.iscsi.pdu.LoginResponse;
import org.burnish.share.iscsi.pdu.Opcode;
import org.burnish.share.iscsi.pdu.PduChannel;
import org.burnish.share.iscsi.pdu.ProtocolException;

/** One connection, which is a session of its own, from its login to its end. */
public final class Connection implements Closeable {

    /** RFC 7143, 13.12: nobody may send more before the login has ended. */
    private static final int LOGIN_SEGMENT = 8192;

    private final PduChannel channel;
    private final Unit unit;
    private final TargetName target;
    private final Login login;
    private final Numbers numbers;
    private final Admission admission;
    private volatile boolean loggedIn;

    /**
     * A new one.
     *
     * @param number of the session, from 1 on
     * @param credentials who may log in; everybody where there are none
     * @param admission how many may
     */
    Connection(
            ByteChannel bytes,
            Unit unit,
            TargetName target,
            int number,
            Optional<Credentials> credentials,
            Admission admission) {
        this.channel = new PduChannel(bytes);
        this.unit = unit;
        this.target = target;
        this.login = new Login(target.name(), number, credentials);
        this.numbers = new Numbers(channel);
        this.admission = admission;
    }

    /** Whether the login has ended well. */
    public boolean loggedIn() {
        return loggedIn;
    }

    /**
     * Serves until the initiator logs out or the connection ends.
     *
     * @throws LoginException when the login is refused; the initiator was told
     * @throws IOException when the connection failed, or what came is not iSCSI
     */
    public void serve() throws LoginException, IOException {
        logIn();
        loggedIn = true;
        channel.digests(login.agreement().headerDigest(), login.agreement().dataDigest());
        Buffers buffers = new Buffers();
        Tasks tasks = new Tasks();
        Worker worker = new Worker(this, unit, numbers, login.agreement(), tasks, buffers);
        Thread working = new Thread(() -> work(worker), Thread.currentThread().getName() + "-work");
        working.setDaemon(true);
        working.start();
        try {
            new FullFeature(channel, numbers, login.agreement(), worker, tasks, buffers, target, login.discovery())
                    .run();
            join(working);
        } finally {
            tasks.abortAll();
            working.interrupt();
            join(working);
            unit.end(this);
        }
    }

    /** A command that the drive is performing is waited for: the drive would not stop it either. */
    private static void join(Thread working) {
        boolean interrupted = false;
        while (working.isAlive()) {
            try {
                working.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(Worker worker) {
        try {
            worker.run();
        } catch (IOException | RuntimeException e) {
            close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void logIn() throws LoginException, IOException {
        while (!login.ended()) {
            BasicHeader header = channel.readHeader();
            if (header.opcode() != Opcode.LOGIN_REQUEST || header.dataLength() > LOGIN_SEGMENT) {
                throw new ProtocolException(String.format(
                        Locale.ROOT,
                        "A login is awaited, but a unit of kind %02Xh with %d bytes came",
                        header.opcode(),
                        header.dataLength()));
            }
            ByteBuffer data = ByteBuffer.allocate(header.dataLength());
            channel.readData(data);
            numbers.begin(header.commandNumber());
            answer(LoginRequest.of(header), data.flip());
        }
    }

    private void answer(LoginRequest request, ByteBuffer keys) throws LoginException, IOException {
        try {
            LoginResponse response = login.answer(request, keys);
            if (login.ended() && !admission.begin(this)) {
                throw LoginException.outOfPlaces("there are " + Admission.MOST_SESSIONS + " sessions already");
            }
            numbers.send(response);
        } catch (LoginException refused) {
            refuse(request, refused.status());
            throw refused;
        } catch (ProtocolException senseless) {
            refuse(request, LoginResponse.INITIATOR_ERROR);
            throw senseless;
        }
    }

    private void refuse(LoginRequest request, int status) throws IOException {
        numbers.send(new LoginResponse(request, false, 0, status, ByteBuffer.allocate(0)));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // it is gone either way
        }
    }
}
