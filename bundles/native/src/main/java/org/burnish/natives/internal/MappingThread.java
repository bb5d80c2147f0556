package org.burnish.natives.internal;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A thread for mapping native functions, which ends when that is done. JNA leaves values behind in the thread that maps; in a
 * thread of a web container they would hold on to the class loader of an application that was undeployed.
 */
final class MappingThread {

    private MappingThread() {}

    /** Runs it there, and throws what it throws. */
    static void run(Runnable mapping) {
        FutureTask<Void> task = new FutureTask<>(mapping, null);
        Thread thread = new Thread(null, task, "burnish-mapping", 0, false);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    task.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new CompletionException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
