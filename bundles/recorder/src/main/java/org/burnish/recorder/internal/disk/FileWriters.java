package org.burnish.recorder.internal.disk;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNotice;

/**
 * Threads that write files. They are never interrupted, since that would close the files. What they have to report reaches the
 * listener on the thread of the owner, in the order in which portions were handed over.
 */
final class FileWriters implements Closeable {

    private static final int MOST = 4;
    private static final FilePortion END = new FilePortion(List.of(), () -> {});

    private final int most = Math.min(MOST, Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final Function<ImageListener, NodeRestoring> maker;
    private final ImageListener listener;
    private final BlockingQueue<FilePortion> queue = new LinkedBlockingQueue<>();
    private final Deque<FilePortion> pending = new ArrayDeque<>();
    private final Semaphore ended = new Semaphore(0);
    private int threads;
    private long restored;

    /** @param maker makes what a thread writes with, which reports to a listener */
    FileWriters(Function<ImageListener, NodeRestoring> maker, ImageListener listener) {
        this.maker = maker;
        this.listener = listener;
    }

    /** Hands over a portion. */
    FilePortion submit(FilePortion portion) {
        pending.add(portion);
        queue.add(portion);
        if (threads < most) {
            threads++;
            Thread thread = new Thread(this::write, "burnish-restore-" + threads);
            thread.setDaemon(true);
            thread.start();
        }
        deliver(false);
        return portion;
    }

    private void write() {
        try {
            FilePortion[] present = {END};
            ImageListener own = notice -> present[0].add(notice);
            NodeRestoring nodes = maker.apply(own);
            for (FilePortion next = next(); next != END; next = next()) {
                present[0] = next;
                next.write(nodes);
            }
        } finally {
            ended.release();
        }
    }

    private FilePortion next() {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            // nobody here interrupts these threads
            return END;
        }
    }

    private void deliver(boolean all) {
        for (FilePortion first = pending.peek(); first != null && (all || first.isDone()); first = pending.peek()) {
            first.await();
            pending.remove();
            for (ImageNotice notice : first.notices()) {
                listener.notice(notice);
            }
            restored += first.restored();
        }
    }

    /** Waits until all portions are written; returns how many files were restored. */
    long finish() {
        deliver(true);
        return restored;
    }

    /** Ends all threads when they have written what they were handed. */
    @Override
    public void close() {
        for (int i = 0; i < threads; i++) {
            queue.add(END);
        }
        ended.acquireUninterruptibly(threads);
    }
}
