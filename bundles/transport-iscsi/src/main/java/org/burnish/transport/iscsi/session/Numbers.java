package org.burnish.transport.iscsi.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.burnish.iscsi.BasicHeader;
import org.burnish.iscsi.PduChannel;
import org.burnish.iscsi.ProtocolException;
import org.burnish.iscsi.Request;

/**
 * The numbers of a session (RFC 7143, 4.2.2), on the initiator's side: commands go in order and within the window that the
 * target opens, and each status has the number after that of the one before. Requests go out here, since they carry the
 * numbers.
 */
final class Numbers {

    private final PduChannel channel;
    private final Object sending = new Object();
    private volatile int command = 1;
    private volatile int expectedStatus;
    private int most;
    private boolean ended;

    Numbers(PduChannel channel) {
        this.channel = channel;
    }

    /** The first status of a session has any number. */
    void begin(BasicHeader first) throws ProtocolException {
        expectedStatus = first.statusNumber();
        take(first, true);
    }

    /**
     * Takes the numbers of a response.
     *
     * @param counted whether it uses up a status number
     * @throws ProtocolException when a status is missing or came twice, or a command is expected that comes after the next
     */
    synchronized void take(BasicHeader header, boolean counted) throws ProtocolException {
        if (counted) {
            if (header.statusNumber() != expectedStatus) {
                throw new ProtocolException("Status number " + Integer.toUnsignedString(header.statusNumber())
                        + " came, but " + Integer.toUnsignedString(expectedStatus) + " is the next");
            }
            expectedStatus++;
        }
        int expected = header.expectedCommand();
        if (expected - command > 0) {
            throw new ProtocolException("The target expects command number " + Integer.toUnsignedString(expected)
                    + ", but " + Integer.toUnsignedString(command) + " is the next");
        }
        // one that is out of date, or of nonsense, is ignored (4.2.2.1)
        if (header.maxCommand() - expected >= -1 && header.maxCommand() - most > 0) {
            most = header.maxCommand();
            notifyAll();
        }
    }

    /** Nobody waits for the window any more. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /**
     * Waits until the target takes a further command; interrupts do not end the wait.
     *
     * @throws SessionException when it takes none in time
     */
    synchronized void awaitWindow(Deadline deadline) throws SessionException {
        boolean interrupted = false;
        while (command - most > 0 && !ended && !deadline.passed()) {
            try {
                TimeUnit.MILLISECONDS.timedWait(this, deadline.millis());
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (command - most > 0 && !ended) {
            throw new SessionException(SessionException.Kind.TIMEOUT, "the target took no further command");
        }
    }

    /**
     * Sends a request.
     *
     * @return the command number that it had
     */
    int send(Request request, ByteBuffer data) throws IOException {
        synchronized (sending) {
            int number = command;
            if (request.hasNumber() && !request.immediate()) {
                // before the target can expect the next one
                command = number + 1;
            }
            channel.write(request, data, number, expectedStatus);
            return number;
        }
    }
}
