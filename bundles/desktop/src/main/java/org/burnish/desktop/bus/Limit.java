package org.burnish.desktop.bus;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work that may hang, each piece on a thread of its own that keeps no program from ending. */
final class Limit {

    private final String whose;
    private final long millis;

    /**
     * A limit for calls.
     *
     * @param whose who is called, as a sentence begins
     */
    Limit(String whose, Duration time) {
        this.whose = whose;
        this.millis = time.toMillis();
    }

    /** The same without waiting: the work is begun, and nobody hears of its end. */
    Limit none() {
        return new Limit(whose, Duration.ZERO);
    }

    /**
     * Does it, or gives it up.
     *
     * @param abandoned is run when the limit is over
     * @throws BusException when it failed or took too long
     */
    <T> T call(Callable<T> work, Runnable abandoned) throws BusException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "burnish-desktop-call");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            abandoned.run();
            task.cancel(millis > 0);
            throw BusException.silent(whose + " does not answer", millis, e);
        } catch (InterruptedException e) {
            abandoned.run();
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw BusException.silent(whose + " did not answer before the call was interrupted, and not", millis, e);
        } catch (ExecutionException e) {
            throw BusException.refused(whose + " fails", e.getCause() == null ? e : e.getCause());
        }
    }
}
