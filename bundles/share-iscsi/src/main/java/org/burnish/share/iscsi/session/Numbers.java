package org.burnish.share.iscsi.session;

import java.io.IOException;
import org.burnish.share.iscsi.pdu.PduChannel;
import org.burnish.share.iscsi.pdu.Response;

/**
 * The numbers of a session (RFC 7143, 4.2.2): each status has one, commands come in order, and the window tells the
 * initiator how many it may send. Responses go out here, since they carry the numbers.
 */
final class Numbers {

    /** So many commands may wait. */
    static final int WINDOW = 8;

    private final PduChannel channel;
    private int status = 1;
    private int expected;
    private int waiting;

    Numbers(PduChannel channel) {
        this.channel = channel;
    }

    /** The number that the first command will have. */
    synchronized void begin(int number) {
        expected = number;
    }

    /** Whether the window has no room for one more command. */
    synchronized boolean full() {
        return waiting >= WINDOW;
    }

    /** Takes the next command's number; false for one that came before, or lies beyond the window, and is to be ignored. */
    synchronized boolean accept(int number) {
        if (number != expected || full()) {
            return false;
        }
        expected++;
        return true;
    }

    /** A command takes up room in the window. */
    synchronized void entered() {
        waiting++;
    }

    /** It makes room again. */
    synchronized void left() {
        waiting--;
    }

    synchronized void send(Response response) throws IOException {
        channel.write(response, status, expected, expected + WINDOW - waiting - 1);
        if (response.countsStatus()) {
            status++;
        }
    }
}
