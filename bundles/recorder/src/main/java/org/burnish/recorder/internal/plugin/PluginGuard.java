package org.burnish.recorder.internal.plugin;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.ServiceReference;

/**
 * Calls what a plugin registered, and names its bundle where that does what no plugin may: throw something else than its
 * contract says, give nothing, or not come back.
 *
 * @param bundle the symbolic name of the plugin's bundle
 * @param timeout how long a call may take that only looks or plans; a drive may need minutes for a poor medium
 */
public record PluginGuard(String bundle, Duration timeout) {

    private static final Duration TIMEOUT = Duration.ofSeconds(Long.getLong("burnish.plugin.timeout", 300));
    private static final long CLOSE_TIMEOUT_SECONDS = 5;

    /** What is called of a plugin. */
    @FunctionalInterface
    public interface Call<T> {
        T run() throws IOException;
    }

    /** The same without a result. */
    @FunctionalInterface
    public interface Step {
        void run() throws IOException;
    }

    /** The bundle that registered a service. */
    public static PluginGuard of(ServiceReference<?> reference) {
        return new PluginGuard(
                reference.getBundle() == null
                        ? "that is gone"
                        : reference.getBundle().getSymbolicName(),
                TIMEOUT);
    }

    /** Calls something that gives something. */
    <T> T get(String doing, Call<T> call) throws IOException {
        T result;
        try {
            result = call.run();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            throw failed(doing, e);
        }
        if (result == null) {
            throw new IOException("Bundle '" + bundle + "' gave nothing while " + doing + advice());
        }
        return result;
    }

    /** Calls something that gives nothing. */
    void run(String doing, Step step) throws IOException {
        get(doing, () -> {
            step.run();
            return this;
        });
    }

    /** Calls something that only looks or plans, and does not wait for ever; may be interrupted. */
    <T> T bounded(String doing, Call<T> call) throws IOException {
        FutureTask<T> task = new FutureTask<>(() -> get(doing, call));
        Thread thread = new Thread(task, "burnish-plugin-" + bundle);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            thread.interrupt();
            return interrupted(doing, task);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new IOException(
                    "Bundle '" + bundle + "' has not come back within " + timeout.toSeconds() + " seconds while "
                            + doing + advice(),
                    e);
        } catch (ExecutionException e) {
            throw thrown(e);
        }
    }

    /** What was interrupted gets a moment to come back in good order. */
    private <T> T interrupted(String doing, FutureTask<T> task) throws IOException {
        try {
            T result = task.get(CLOSE_TIMEOUT_SECONDS, TimeUnit.SECONDS);
            Thread.currentThread().interrupt();
            return result;
        } catch (InterruptedException | TimeoutException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("Interrupted while " + doing);
            interrupted.initCause(e);
            throw interrupted;
        } catch (ExecutionException e) {
            Thread.currentThread().interrupt();
            throw thrown(e);
        }
    }

    private static IOException thrown(ExecutionException e) throws IOException {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        if (e.getCause() instanceof IOException failure) {
            throw failure;
        }
        return new IOException(e.getCause());
    }

    IOException failed(String doing, Throwable cause) {
        return new IOException("Bundle '" + bundle + "' failed while " + doing + ": " + cause + advice(), cause);
    }

    /** A claim of the plugin that is not true. */
    IOException lied(String doing, String claim) {
        return new IOException("Bundle '" + bundle + "' can't be trusted while " + doing + ": " + claim + advice());
    }

    private static String advice() {
        return ". Everything else works on: stop that bundle, or replace it, and try again.";
    }
}
