package org.burnish.shell.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.burnish.shell.console.Console;

/** A user waits for a job. One Ctrl-C cancels it at a safe point; with the next one the user does not wait for that. */
final class Attendance {

    static final String CANCELLING = "Cancelling where it is safe. Ctrl-C once more: without waiting for that";

    private final Job job;
    private final CountDownLatch over;
    private final AtomicBoolean pressed = new AtomicBoolean();

    /** Lasts until it is over: for the user, or because the job has ended. */
    Attendance(Job job, CountDownLatch over) {
        this.job = job;
        this.over = over;
    }

    /**
     * Begins and waits. An interruption of this thread is a Ctrl-C too; it is meant for the job, and ends with it.
     *
     * @return whether the job has ended; otherwise its user has gone
     */
    boolean through(Console console, Runnable begin) {
        try (Console.Attention attention = console.onInterrupt(this::press)) {
            begin.run();
            while (true) {
                try {
                    over.await();
                    return !job.phase().busy();
                } catch (InterruptedException e) {
                    job.cancel();
                }
            }
        }
    }

    private void press() {
        if (pressed.compareAndSet(false, true)) {
            job.progress().note(CANCELLING);
            job.cancel();
        } else {
            job.progress().note("");
            over.countDown();
        }
    }
}
