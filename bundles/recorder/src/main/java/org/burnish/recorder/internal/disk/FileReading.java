package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.FileContent;
import org.burnish.image.JoinedContent;
import org.burnish.recorder.internal.disk.FilePortion.Job;
import org.burnish.recorder.internal.drive.MediumFailure;
import org.jspecify.annotations.Nullable;

/**
 * Reads contents in the order of their addresses on one thread, each once and small ones together, and hands them to threads that
 * write files. A medium is read forwards, but around blocks that can't be read.
 */
final class FileReading {

    private static final int BUFFER = 1024 * 1024;
    private static final int BUFFERS = 12;

    private final List<WaitingFile> files;
    private final NodeRestoring direct;
    private final FileWriters writers;
    private final BufferPool pool = new BufferPool(BUFFERS, BUFFER);
    private long restored;

    /**
     * Makes one.
     *
     * @param files which are put in order
     * @param direct restores files on this thread
     */
    FileReading(List<WaitingFile> files, NodeRestoring direct, FileWriters writers) {
        files.sort(Comparator.comparingLong(WaitingFile::lba));
        this.files = files;
        this.direct = direct;
        this.writers = writers;
    }

    /**
     * Restores the files, first those whose content is on no medium; returns how many were restored.
     *
     * @throws InterruptedIOException when the thread was interrupted; files are restored until then
     */
    long run() throws InterruptedIOException {
        int next = 0;
        while (next < files.size()) {
            if (Thread.currentThread().isInterrupted()) {
                writers.finish();
                throw new InterruptedIOException(
                        "it was cancelled before " + (files.size() - next) + " files were restored");
            }
            next += step(next);
        }
        return restored + writers.finish();
    }

    /** Restores files from one of them on; returns how many. */
    private int step(int from) {
        WaitingFile first = files.get(from);
        if (first.lba() < 0) {
            ContentSource source = ContentCopy.reading(first.file().content());
            restored += direct.restore(first.file(), first.directory(), first.place(), source);
            return 1;
        }
        ReadAhead run = new ReadAhead(BUFFER / BlockSource.BLOCK);
        int next = from;
        while (next < files.size()) {
            List<WaitingFile> same = same(next);
            if (!run.add(same)) {
                break;
            }
            next += same.size();
        }
        return run.isEmpty() ? stream(same(from)) : together(run);
    }

    /** A file, and those behind it that have the same content. */
    private List<WaitingFile> same(int from) {
        int end = from + 1;
        while (end < files.size() && files.get(end).isSame(files.get(from))) {
            end++;
        }
        return files.subList(from, end);
    }

    private int together(ReadAhead run) {
        ByteBuffer buffer = pool.take();
        @Nullable IOException failure = null;
        try {
            run.read(buffer);
        } catch (IOException e) {
            failure = e;
        }
        int whole = failure == null ? run.count() : run.whole(buffer);
        List<Job> jobs = new ArrayList<>();
        int handled = 0;
        for (int i = 0; i < whole; i++) {
            jobs.add(run.job(i, buffer));
            handled += run.files(i).size();
        }
        writers.submit(new FilePortion(jobs, () -> pool.release(buffer)));
        return failure == null ? handled : handled + damaged(run.files(whole), failure);
    }

    /** Restores a file of which not all could be read, while nobody else reads. */
    private int damaged(List<WaitingFile> same, IOException failure) {
        FileContent content = same.get(0).file().content();
        ContentSource source = MediumFailure.isNotOfTheMedium(failure)
                ? own -> {
                    throw failure;
                }
                : ContentCopy.reading(content);
        submit(same, source).await();
        return same.size();
    }

    private FilePortion submit(List<WaitingFile> same, ContentSource source) {
        return writers.submit(new FilePortion(List.of(new Job(same, source)), () -> {}));
    }

    /** Reads a content while it is written. */
    private int stream(List<WaitingFile> same) {
        FileContent content = same.get(0).file().content();
        if (content instanceof JoinedContent) {
            // each part may have a gap of its own
            submit(same, ContentCopy.reading(content)).await();
            return same.size();
        }
        StreamFeed feed = new StreamFeed(pool);
        FilePortion portion =
                writers.submit(new FilePortion(List.of(new Job(same, new StreamSource(content, feed))), feed::close));
        @Nullable Throwable failure = null;
        try (ReadableByteChannel channel = content.open()) {
            failure = read(channel, feed);
        } catch (IOException | RuntimeException e) {
            failure = e;
        }
        feed.end(failure);
        if (failure != null || same.size() > 1) {
            // these may be read from the medium, too
            portion.await();
        }
        return same.size();
    }

    /** Passes on what can be read; returns why it is not all. */
    private @Nullable Throwable read(ReadableByteChannel channel, StreamFeed feed) {
        boolean more = true;
        while (more) {
            ByteBuffer buffer = pool.take();
            @Nullable Throwable failure = null;
            try {
                more = ChannelFeed.fill(channel, buffer);
            } catch (IOException | RuntimeException e) {
                failure = e;
            }
            more &= feed.put(buffer.flip());
            if (failure != null) {
                return failure;
            }
        }
        return null;
    }
}
