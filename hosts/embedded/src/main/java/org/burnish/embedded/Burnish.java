package org.burnish.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.burnish.operations.Operations;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.DiskRestorer;
import org.burnish.recorder.Drives;
import org.burnish.recorder.MediumReader;
import org.burnish.recorder.Recorder;
import org.burnish.verifier.Verifier;
import org.burnish.xorriso.spi.XorrisoRunner;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.util.tracker.ServiceTracker;

/**
 * A running Burnish inside this program. The services may be used by any thread until {@link #close}. Several can be
 * open at a time; they know nothing of each other.
 */
public final class Burnish implements AutoCloseable {

    private static final long TIMEOUT_MS = 10_000;

    /** How many are open in this program. */
    private static final AtomicInteger OPEN = new AtomicInteger();

    private final Framework framework;
    private final Storage storage;
    private final RunningWork work;
    private final EndOfProgram end = new EndOfProgram(this);
    private final AtomicBoolean closed = new AtomicBoolean();
    /** One for each service that was asked for, however often. */
    private final Map<Class<?>, ServiceTracker<?, ?>> trackers = new HashMap<>();

    private Burnish(Framework framework, Storage storage) {
        this.framework = framework;
        this.storage = storage;
        work = RunningWork.watch(framework.getBundleContext());
        OPEN.incrementAndGet();
    }

    /**
     * Starts it, which takes some tenths of a second. Its bundles are unpacked into a folder for temporary files, which
     * goes with it.
     *
     * @throws IOException when the folder can't be written or a bundle does not start; the message names it
     */
    public static Burnish open() throws IOException {
        Storage storage = Storage.make();
        try {
            Burnish burnish = new Burnish(DaemonStart.of(() -> Host.start(EmbeddedBundle.all(), storage)), storage);
            burnish.end.watch();
            return burnish;
        } catch (IOException | RuntimeException e) {
            storage.delete();
            throw e;
        }
    }

    /** Finds and opens drives, and makes media in software. */
    public Drives drives() {
        return service(Drives.class);
    }

    /** Puts files of the disk into image trees. */
    public DiskImporter importer() {
        return service(DiskImporter.class);
    }

    /** Puts files of images onto the disk. */
    public DiskRestorer restorer() {
        return service(DiskRestorer.class);
    }

    /** Records image trees. */
    public Recorder recorder() {
        return service(Recorder.class);
    }

    /** Copies media into files. */
    public MediumReader reader() {
        return service(MediumReader.class);
    }

    /** Proves what is on a medium. */
    public Verifier verifier() {
        return service(Verifier.class);
    }

    /** Carries orders out: burn, verify, blank, format, copy, restore. */
    public Operations operations() {
        return service(Operations.class);
    }

    /** Performs command lines of the xorriso language. */
    public XorrisoRunner xorriso() {
        return service(XorrisoRunner.class);
    }

    /**
     * Any other service, also one of a bundle that was {@link #install installed}.
     *
     * @param type its interface, as this program sees it
     * @throws IllegalStateException when none is registered within ten seconds, or when this was closed
     */
    public synchronized <S> S service(Class<S> type) {
        if (framework.getState() != Bundle.ACTIVE) {
            throw new IllegalStateException("Burnish was closed, so there is no " + type.getName());
        }
        ServiceTracker<?, ?> tracker = trackers.computeIfAbsent(type, this::tracker);
        try {
            S service = type.cast(tracker.waitForService(TIMEOUT_MS));
            if (service == null) {
                throw new IllegalStateException("No bundle registers the service " + type.getName()
                        + ". Install the bundle that brings it, and what that bundle needs.");
            }
            return service;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the service " + type.getName(), e);
        }
    }

    private ServiceTracker<?, ?> tracker(Class<?> type) {
        ServiceTracker<?, ?> tracker = new ServiceTracker<>(framework.getBundleContext(), type, null);
        tracker.open();
        return tracker;
    }

    /**
     * Adds a bundle, such as one with a further medium or transport.
     *
     * @return the bundle, which can be stopped and uninstalled
     * @throws IOException when it can't be read or does not start; the message says why, and nothing was added
     */
    public Bundle install(Path jar) throws IOException {
        BundleContext context = framework.getBundleContext();
        @Nullable Bundle bundle = null;
        try {
            bundle = context.installBundle(jar.toUri().toString());
            bundle.start();
            return bundle;
        } catch (BundleException e) {
            String why = "Bundle '" + jar + "' does not start: " + e.getMessage();
            Host.remove(bundle);
            throw new IOException(why, e);
        }
    }

    /** The framework, for programs that know OSGi. */
    public BundleContext context() {
        return framework.getBundleContext();
    }

    /**
     * Cancels the operations and recordings that run at their next safe points, waits for their ends, and stops it. Drives
     * that are open should be closed before. A program that ends does the same with what it has left open.
     */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        end.forget();
        // without the lock: listeners of what ends may ask for services
        work.end();
        synchronized (this) {
            trackers.values().forEach(ServiceTracker::close);
            trackers.clear();
            Host.stop(framework);
        }
        storage.delete();
        if (OPEN.decrementAndGet() == 0) {
            Leftovers.release();
        }
    }
}
