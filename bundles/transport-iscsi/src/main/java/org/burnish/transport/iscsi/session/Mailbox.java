package org.burnish.transport.iscsi.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the thread that reads hands to the one that waits; interrupts do not end the wait. */
final class Mailbox<T> {

    private final Deque<T> items = new ArrayDeque<>();
    private @Nullable SessionException failure;

    synchronized void put(T item) {
        items.add(item);
        notifyAll();
    }

    /** Nothing will come any more. */
    synchronized void fail(SessionException why) {
        failure = why;
        notifyAll();
    }

    /**
     * Waits for the next item.
     *
     * @return nothing when the time is over
     * @throws SessionException when nothing will come
     */
    synchronized @Nullable T take(long nanos) throws SessionException {
        long end = System.nanoTime() + nanos;
        boolean interrupted = false;
        try {
            for (long rest = nanos; items.isEmpty() && failure == null && rest > 0; rest = end - System.nanoTime()) {
                try {
                    TimeUnit.NANOSECONDS.timedWait(this, Math.max(rest, TimeUnit.MILLISECONDS.toNanos(1)));
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        if (items.isEmpty() && failure != null) {
            throw failure;
        }
        return items.poll();
    }
}
