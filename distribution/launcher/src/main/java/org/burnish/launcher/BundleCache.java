package org.burnish.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.burnish.launcher.trust.PrivateFolder;
import org.burnish.launcher.trust.Trust;

/**
 * Where the framework keeps what it knows of its bundles between runs. One process at a time uses the kept one; a second
 * one, and one that may not write there, makes a cache of its own that goes with it.
 */
final class BundleCache {

    private static final String MARKER = "bundles.txt";
    private static final String PROFILE = "etc/gosh_profile";
    private static final String HISTORY = ".gogo.history";

    private final Path folder;
    private final BundleFolder wanted;
    private final boolean filled;

    private BundleCache(Path folder, BundleFolder wanted, boolean filled) {
        this.folder = folder;
        this.wanted = wanted;
        this.filled = filled;
    }

    static BundleCache open(BundleFolder wanted) {
        String folder = System.getProperty("burnish.cache", "");
        Path kept = Path.of(
                folder,
                "bundles-" + String.join("-", wanted.folders()) + "-"
                        + Integer.toHexString(wanted.home().toString().hashCode()));
        Optional<String> objection = folder.isEmpty() ? Optional.of("there is no home directory") : Trust.make(kept);
        if (objection.isPresent()) {
            Main.say(
                    "NOTE",
                    "Nothing is kept for a quicker start, because " + objection.get()
                            + "; this run has a private folder. Name a folder that only you can write to with"
                            + " BURNISH_CACHE");
        } else {
            try {
                if (locked(kept)) {
                    return new BundleCache(kept, wanted, isCurrent(kept, wanted));
                }
            } catch (IOException e) {
                // not writable: as if another process had it
            }
        }
        return new BundleCache(ownFolder(), wanted, false);
    }

    private static Path ownFolder() {
        try {
            Path folder = PrivateFolder.make();
            End.deletes(folder);
            return folder;
        } catch (IOException e) {
            throw new StartException(e.getMessage() + ". Name one with BURNISH_CACHE", e);
        }
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
        configuration.put("felix.service.urlhandlers", String.valueOf(wanted.hasConsole()));
        // without it the console would run the etc/gosh_profile of whatever folder the user is in
        configuration.put("gosh.home", wanted.home().toString());
        if (wanted.hasConsole()) {
            // Gogo opens the terminal, and hands it to the console of the shell in place of a loop of its own
            configuration.put("gosh.args", "--noshutdown --nointeractive --command console:adopt");
            guardConsole(configuration);
            watch(configuration);
        }
        unpackHere("jna.tmpdir");
        unpackHere("jline.tmpdir");
        configuration.put("felix.resolver.parallelism", "1");
        // classes come from bundles only, whatever lies on the class path of the program
        configuration.put("felix.bootdelegation.implicit", "false");
        // the HTTP server opens no port of its own accord; the station makes one as it needs it
        configuration.put("org.apache.felix.http.require.config", "true");
        configuration.put("felix.log.level", "1");
        configuration.put("ds.loglevel", "1");
        // it warns of events that are under way when it is stopped, and some of the framework's always are
        configuration.put("org.apache.felix.eventadmin.LogLevel", "1");
        configuration.put("ds.cache.metadata", "true");
        return configuration;
    }

    /** The console executes what its profile says, and offers what its history has. */
    private void guardConsole(Map<String, String> configuration) {
        Path profile = wanted.home().resolve(PROFILE);
        Trust.objection(profile).ifPresent(why -> {
            Main.say("WARNING", profile + " is not executed, because " + why);
            configuration.put("gosh.home", emptyHome().toString());
        });
        Path history = Path.of(System.getProperty("user.home"), HISTORY);
        Trust.objection(history).ifPresent(why -> {
            Main.say("WARNING", history + " is neither read nor written, because " + why);
            configuration.merge("gosh.args", "--nohistory", (before, more) -> more + " " + before);
        });
    }

    /** With a profile that says nothing; without one, the console would execute that of Gogo. */
    private Path emptyHome() {
        Path empty = folder.resolve(PROFILE);
        try {
            Files.createDirectories(empty.getParent());
            Files.writeString(empty, "");
        } catch (IOException e) {
            throw new StartException("The folder " + empty.getParent() + " can't be made: " + e, e);
        }
        return folder;
    }

    private void unpackHere(String property) {
        try {
            unpack(folder, property);
        } catch (IOException e) {
            throw new StartException("The folder for native libraries can't be made: " + e, e);
        }
    }

    /**
     * Has a library unpack native code, which it loads then, below a folder, unless the user says another place. Not all
     * make the place.
     *
     * @param property by which the library finds it
     */
    static void unpack(Path folder, String property) throws IOException {
        if (System.getProperty(property) == null) {
            Path place = folder.resolve("native");
            Files.createDirectories(place);
            System.setProperty(property, place.toString());
        }
    }

    /** Where the console's bundle looks for what it takes up; {@link Drops} puts there what may be. */
    Path taken() {
        return folder.resolve("taken");
    }

    /** What the bundle of the console wants to know that takes up bundles while the console is open. */
    private void watch(Map<String, String> configuration) {
        configuration.put(
                "felix.fileinstall.dir",
                taken().resolve(BundleFolder.DEPLOY) + "," + taken().resolve(SettingsFiles.ETC));
        configuration.put("felix.fileinstall.tmpdir", folder.resolve("deployed").toString());
        configuration.put("felix.fileinstall.filter", ".*\\.(jar|cfg)");
        configuration.put("felix.fileinstall.poll", "250");
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
