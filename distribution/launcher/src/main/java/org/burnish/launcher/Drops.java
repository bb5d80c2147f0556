package org.burnish.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.burnish.launcher.trust.PrivateFolder;

/**
 * What users drop into {@code deploy} and {@code etc} while the console is open. The bundle that takes it up loads all that
 * it finds in a folder, so it looks into folders of the bundle cache, and only copies of files that others can't change
 * come there. A file that goes, or that others can change now, goes there too.
 */
final class Drops {

    private static final long LOOK_MS = 250;

    private final Path home;
    private final Path place;
    /** How files were when they were looked at last, by the files. */
    private final Map<Path, Look> seen = new HashMap<>();
    /** How files were when they were copied. */
    private final Map<Path, Look> taken = new HashMap<>();

    private record Look(long size, FileTime changed, Object key) {
        static Look at(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Look(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        }
    }

    private Drops(Path home, Path place) {
        this.home = home;
        this.place = place;
    }

    /**
     * Copies what is there, and goes on doing so until the program ends.
     *
     * @param home the installation
     * @param place where the copies come
     */
    static void watch(Path home, Path place) {
        PrivateFolder.delete(place);
        Drops drops = new Drops(home, place);
        drops.look(true);
        Thread watching = new Thread(drops::run, "burnish-drops");
        watching.setDaemon(true);
        watching.start();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(LOOK_MS);
                look(false);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(boolean first) {
        look(BundleFolder.DEPLOY, BundleFolder.DROPPED, first);
        look(SettingsFiles.ETC, SettingsFiles.ALL, first);
    }

    private void look(String name, TrustedFiles kind, boolean first) {
        Path from = home.resolve(name);
        Path to = place.resolve(name);
        try {
            Files.createDirectories(to);
            List<Path> files = Files.isDirectory(from) ? kind.in(from) : List.of();
            for (Path file : files) {
                look(file, to, kind, first);
            }
            for (Path gone : List.copyOf(taken.keySet())) {
                if (gone.startsWith(from) && !files.contains(gone)) {
                    taken.remove(gone);
                    Files.deleteIfExists(to.resolve(gone.getFileName()));
                }
            }
        } catch (IOException e) {
            // what was taken up stays, and the next look may do better
        }
    }

    /** Takes a file up when nobody has written to it since the look before. */
    private void look(Path file, Path to, TrustedFiles kind, boolean first) {
        try {
            Look now = Look.at(file);
            Look before = seen.put(file, now);
            if (!now.equals(taken.get(file)) && (first || now.equals(before))) {
                taken.put(file, now);
                copy(file, to, kind);
            }
        } catch (NoSuchFileException e) {
            // it has just been taken away
            seen.remove(file);
        } catch (IOException e) {
            Main.say("WARNING", file + " is not taken up: " + e);
        }
    }

    private static void copy(Path file, Path to, TrustedFiles kind) throws IOException {
        Path name = Objects.requireNonNull(file.getFileName());
        Path part = to.resolve(name + ".part");
        Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
        // another one may have been put there since it was asked for; now its content is here, where nobody changes it
        if (kind.passes(file)) {
            Files.move(part, to.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.delete(part);
        }
    }
}
