package org.burnish.recorder.internal.disk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.burnish.image.ImageNotice;
import org.jspecify.annotations.Nullable;

/** Files that one thread writes in one go, and what became of it. */
final class FilePortion {

    /** Files with the same content. */
    record Job(List<WaitingFile> files, ContentSource source) {}

    private final List<Job> jobs;
    private final Runnable release;
    private final Semaphore done = new Semaphore(0);
    private final List<ImageNotice> notices = new ArrayList<>();
    private long restored;
    private @Nullable Throwable failure;

    /** @param release gives back what the contents are in */
    FilePortion(List<Job> jobs, Runnable release) {
        this.jobs = jobs;
        this.release = release;
    }

    /** Writes all files. */
    void write(NodeRestoring nodes) {
        try {
            for (Job job : jobs) {
                for (WaitingFile each : job.files()) {
                    restored += write(each, job.source(), nodes);
                }
            }
        } catch (RuntimeException | Error e) {
            failure = e;
        } finally {
            release.run();
            done.release();
        }
    }

    private static long write(WaitingFile each, ContentSource source, NodeRestoring nodes) {
        return nodes.restore(each.file(), each.directory(), each.place(), source);
    }

    /** Keeps a notice, on the thread that writes. */
    void add(ImageNotice notice) {
        notices.add(notice);
    }

    boolean isDone() {
        return done.availablePermits() > 0;
    }

    /** Waits until all is written, even if the thread is interrupted. */
    void await() {
        done.acquireUninterruptibly();
        done.release();
    }

    /** What there is to report, when all is written. */
    List<ImageNotice> notices() {
        return notices;
    }

    /** How many files were restored, when all is written. */
    long restored() {
        if (failure instanceof Error error) {
            throw error;
        } else if (failure != null) {
            throw (RuntimeException) failure;
        }
        return restored;
    }
}
