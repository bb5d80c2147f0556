package org.burnish.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the framework keeps what it knows of its bundles between runs. One process at a time uses the kept one; a second
 * one, and one that may not write there, makes a cache of its own that goes with it.
 */
final class BundleCache {

    private static final String MARKER = "bundles.txt";

    private final Path folder;
    private final BundleFolder wanted;
    private final boolean filled;

    private BundleCache(Path folder, BundleFolder wanted, boolean filled) {
        this.folder = folder;
        this.wanted = wanted;
        this.filled = filled;
    }

    static BundleCache open(BundleFolder wanted) {
        Path kept = Path.of(
                System.getProperty("burnish.cache", System.getProperty("java.io.tmpdir")),
                "bundles-" + String.join("-", wanted.folders()) + "-"
                        + Integer.toHexString(wanted.home().toString().hashCode()));
        try {
            Files.createDirectories(kept);
            if (locked(kept)) {
                return new BundleCache(kept, wanted, isCurrent(kept, wanted));
            }
        } catch (IOException e) {
            // not writable: as if another process had it
        }
        return temporary(wanted);
    }

    /** The lock is held until the process ends. */
    @SuppressWarnings("resource")
    private static boolean locked(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static boolean isCurrent(Path folder, BundleFolder wanted) throws IOException {
        Path marker = folder.resolve(MARKER);
        return Files.exists(marker) && Files.readString(marker).equals(wanted.fingerprint());
    }

    private static BundleCache temporary(BundleFolder wanted) {
        try {
            Path folder = Files.createTempDirectory("burnish");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return new BundleCache(folder, wanted, false);
        } catch (IOException e) {
            throw new StartException("There is no place for temporary files: " + e, e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            System.err.println("burnish : NOTE : " + folder + " could not be deleted: " + e);
        }
    }

    /** Whether the bundles are installed from an earlier run. */
    boolean isFilled() {
        return filled;
    }

    /** Remembers that all bundles are installed. */
    void filled() {
        try {
            Files.writeString(folder.resolve(MARKER), wanted.fingerprint());
        } catch (IOException e) {
            throw new StartException("The bundle cache " + folder + " can't be written: " + e, e);
        }
    }

    Map<String, String> configuration() {
        Map<String, String> configuration = new HashMap<>();
        configuration.put("org.osgi.framework.storage", folder.resolve("felix").toString());
        if (!filled) {
            configuration.put("org.osgi.framework.storage.clean", "onFirstInit");
            forget();
        }
        configuration.put("felix.cache.locking", "false");
        // the console reads scripts out of its bundle by URL; everything else starts quicker without
        configuration.put(
                "felix.service.urlhandlers", String.valueOf(wanted.folders().contains("console")));
        // without it the console would run the etc/gosh_profile of whatever folder the user is in
        configuration.put("gosh.home", wanted.home().toString());
        watch(configuration);
        configuration.put("felix.resolver.parallelism", "1");
        configuration.put("felix.log.level", "1");
        configuration.put("ds.loglevel", "1");
        // it warns of events that are under way when it is stopped, and some of the framework's always are
        configuration.put("org.apache.felix.eventadmin.LogLevel", "1");
        configuration.put("ds.cache.metadata", "true");
        return configuration;
    }

    /** What the bundle of the console wants to know that takes up bundles while the console is open. */
    private void watch(Map<String, String> configuration) {
        configuration.put(
                "felix.fileinstall.dir",
                wanted.home().resolve(BundleFolder.DEPLOY) + "," + wanted.home().resolve("etc"));
        configuration.put("felix.fileinstall.tmpdir", folder.resolve("deployed").toString());
        configuration.put("felix.fileinstall.filter", ".*\\.(jar|cfg)");
        configuration.put("felix.fileinstall.poll", "500");
        configuration.put("felix.fileinstall.noInitialDelay", "true");
        configuration.put("felix.fileinstall.log.level", "1");
        configuration.put("felix.fileinstall.enableConfigSave", "false");
    }

    private void forget() {
        try {
            Files.deleteIfExists(folder.resolve(MARKER));
        } catch (IOException e) {
            throw new StartException("The bundle cache " + folder + " can't be written: " + e, e);
        }
    }
}
