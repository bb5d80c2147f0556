package org.burnish.station.web.events;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * One connection that watches. It has no thread: what can't be sent at once waits here until the connection takes it, up to a limit;
 * behind it the watcher is let go, and comes back for a new state when it can.
 */
final class Watcher implements WriteListener, AsyncListener {

    private static final int LIMIT = 512 * 1024;

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Consumer<Watcher> gone;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private int bytes;
    private boolean open;
    private boolean closed;
    private boolean unflushed;

    Watcher(AsyncContext context, ServletOutputStream out, Consumer<Watcher> gone) {
        this.context = context;
        this.out = out;
        this.gone = gone;
    }

    /** Sends something, now or as soon as it can be. */
    synchronized void send(byte[] frame) {
        if (closed) {
            return;
        }
        if (bytes > LIMIT) {
            close();
            return;
        }
        waiting.add(frame);
        bytes += frame.length;
        if (open) {
            drain();
        }
    }

    private void drain() {
        try {
            while (out.isReady()) {
                byte[] next = waiting.poll();
                if (next != null) {
                    bytes -= next.length;
                    unflushed = true;
                    out.write(next);
                } else if (unflushed) {
                    unflushed = false;
                    out.flush();
                } else {
                    return;
                }
            }
        } catch (IOException | IllegalStateException e) {
            // the connection is gone, or was given up by the server
            close();
        }
    }

    /** Lets it go. */
    void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            waiting.clear();
        }
        gone.accept(this);
        try {
            context.complete();
        } catch (IllegalStateException e) {
            // the server was faster
        }
    }

    @Override
    public synchronized void onWritePossible() {
        open = true;
        if (!closed) {
            drain();
        }
    }

    @Override
    public void onError(Throwable thrown) {
        close();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // never begins anew
    }
}
