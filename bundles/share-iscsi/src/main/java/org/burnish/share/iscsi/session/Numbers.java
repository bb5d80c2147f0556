package org.burnish.share.iscsi.session;

import java.io.IOException;
import org.burnish.iscsi.PduChannel;
import org.burnish.iscsi.Response;

/**
 * The numbers of a session (RFC 7143, 4.2.2): each status has one, commands come in order, and the window says the
 * initiator how many it may send. Responses go out here, since they carry the numbers.
 */
final class Numbers {

    /** So many commands may wait; and so many immediate ones beside them, which the window does not limit. */
    static final int WINDOW = 8;

    private final PduChannel channel;
    private int status = 1;
    private int expected;
    private int most;
    private int waiting;
    private int immediate;
    /** Of those who send: they wait for the initiator to take what they send, and nobody who counts waits for them. */
    private final Object sending = new Object();

    Numbers(PduChannel channel) {
        this.channel = channel;
    }

    /** The number that the first command will have. */
    synchronized void begin(int number) {
        expected = number;
        most = number + WINDOW - 1;
    }

    /** Takes the next request's number; false for one that came before, or lies beyond the window, and is to be ignored. */
    synchronized boolean accept(int number) {
        if (number != expected || number - most > 0) {
            return false;
        }
        expected++;
        return true;
    }

    /**
     * Takes the next command's number and a place in the window, in one step: a response that another thread sends in
     * between would promise a place that there is not.
     */
    synchronized boolean enter(int number) {
        boolean accepted = accept(number);
        if (accepted) {
            waiting++;
        }
        return accepted;
    }

    /** An immediate command takes one of the places that are kept for those; false where there is none. */
    synchronized boolean enterImmediate() {
        if (immediate >= WINDOW) {
            return false;
        }
        immediate++;
        return true;
    }

    /** A command has ended, or was not taken after all: its place is free again. */
    synchronized void left(boolean wasImmediate) {
        if (wasImmediate) {
            immediate--;
        } else {
            waiting--;
        }
    }

    void send(Response response) throws IOException {
        synchronized (sending) {
            Window window = window();
            channel.write(response, status, window.expected, window.most);
            if (response.countsStatus()) {
                status++;
            }
        }
    }

    private record Window(int expected, int most) {}

    private synchronized Window window() {
        // the window never shrinks (RFC 7143, 4.2.2.1): an initiator keeps to the highest number that it was given
        int now = expected + WINDOW - waiting - 1;
        most = now - most > 0 ? now : most;
        return new Window(expected, most);
    }
}
