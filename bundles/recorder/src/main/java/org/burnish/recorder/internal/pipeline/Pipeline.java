package org.burnish.recorder.internal.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.image.DigestAlgorithm;
import org.burnish.image.Digests;
import org.burnish.image.ImageLayout;
import org.burnish.image.RunningDigest;
import org.burnish.image.Segment;
import org.burnish.recorder.RecordingListener;
import org.jspecify.annotations.Nullable;

/** The stages of one recording and the threads they run on. */
final class Pipeline {

    private static final int MAX_READERS = 4;

    private final SlotStore store;
    private final Ring ring;
    private final Cutter cutter;
    private final SessionEnd end;
    private final Runnable release;
    private final Troubles troubles;
    private final List<WriterStage> writers = new ArrayList<>();
    private final List<Thread> readers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable Throwable crash;
    private @Nullable SessionDigestStage digesting;

    Pipeline(SessionPlan plan, Optional<Digests> checksums, SlotStore store, RecordingListener listener) {
        this.store = store;
        ring = new Ring(store);
        troubles = new Troubles(listener, ring::isStopped);
        release = plan.release();
        end = plan.end();
        Iterator<Segment> segments = new PaddedSegments(plan.layout().segments(), end::padded);
        cutter = new Cutter(ring, segments, troubles);
        addReaders();
        Ring.Cursor before =
                checksums.map(known -> addDigests(plan.layout(), known)).orElse(null);
        for (Target target : plan.targets()) {
            WriterStage writer = new WriterStage(target, plan.layout(), end, ring.cursor(before), listener);
            writers.add(writer);
            threads.add(thread("write-" + target.name(), () -> {
                writer.run();
                stopWithoutWriters();
            }));
        }
    }

    private void addReaders() {
        int count = Math.max(2, Math.min(MAX_READERS, Runtime.getRuntime().availableProcessors()));
        for (int i = 1; i <= count; i++) {
            readers.add(thread("read-" + i, new ReaderStage(ring, cutter)));
        }
        threads.addAll(readers);
    }

    private Ring.Cursor addDigests(ImageLayout layout, Digests known) {
        DigestAlgorithm ofFiles = known.find(layout.fileDigest()).orElseThrow();
        RunningDigest ofSession =
                known.find(layout.digest()).map(DigestAlgorithm::begin).orElseThrow();
        FileDigests digests = new FileDigests(layout.checksumCount(), ofFiles.length());
        Ring.Cursor files = ring.cursor(null);
        Ring.Cursor session = ring.cursor(null);
        threads.add(thread("file-digest", new FileDigestStage(files, digests, ofFiles, known)));
        digesting = new SessionDigestStage(session, files, digests, ofSession);
        threads.add(thread("session-digest", digesting));
        return session;
    }

    private Thread thread(String name, Stage stage) {
        Thread thread = new Thread(() -> run(stage), "burnish-" + name);
        thread.setDaemon(true);
        return thread;
    }

    private void run(Stage stage) {
        try {
            stage.run();
        } catch (Throwable e) {
            crashed(e);
        }
    }

    private synchronized void crashed(Throwable cause) {
        if (crash == null) {
            crash = cause;
        }
        stop();
        // one reader may wait for another that will not come
        readers.forEach(Thread::interrupt);
    }

    /** When the last drive has failed, there is nobody to read for. */
    private void stopWithoutWriters() {
        if (writers.stream().allMatch(writer -> writer.failure().isPresent())) {
            stop();
        }
    }

    /** Runs all stages to their ends. */
    void run() {
        threads.forEach(Thread::start);
        boolean interrupted = false;
        for (Thread thread : threads) {
            interrupted |= join(thread);
        }
        cutter.abandon();
        closeStore();
        release.run();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeStore() {
        try {
            store.close();
        } catch (IOException e) {
            System.getLogger(Pipeline.class.getName()).log(System.Logger.Level.WARNING, "A temporary file stays", e);
        }
    }

    private static boolean join(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }

    /** Nobody waits any more, nor for a source that does not give. */
    void stop() {
        ring.stop();
        release.run();
    }

    List<WriterStage> writers() {
        return writers;
    }

    /** How many blocks the drives got that got all; empty when there is none. */
    OptionalLong complete() {
        return writers.stream()
                .filter(WriterStage::handedAll)
                .mapToLong(WriterStage::handed)
                .findFirst();
    }

    /** The digest of the session, when a drive has got all of it; nothing where none was made. */
    Optional<byte[]> sessionDigest() {
        return complete().isPresent()
                ? Optional.ofNullable(digesting).map(SessionDigestStage::session)
                : Optional.empty();
    }

    long troubled() {
        return troubles.count();
    }

    /** What a stage other than the writers died of, or null. */
    synchronized @Nullable Throwable crash() {
        return crash;
    }

    int fifoPercent() {
        return writers.stream()
                .filter(writer -> writer.failure().isEmpty())
                .mapToInt(writer -> ring.percent(writer.cursor()))
                .max()
                .orElse(0);
    }
}
