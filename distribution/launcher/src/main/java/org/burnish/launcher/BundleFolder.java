package org.burnish.launcher;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * The bundles of an installation.
 *
 * @param home the installation
 * @param folders the folders that were looked into
 * @param jars every jar in them, sorted
 * @param fingerprint changes whenever a jar is added, taken away or replaced
 */
record BundleFolder(Path home, List<String> folders, List<Path> jars, String fingerprint) {

    /** Where users put further bundles; it may be missing. */
    static final String DEPLOY = "deploy";

    /** The bundles there. */
    static final TrustedFiles DROPPED = new TrustedFiles("", ".jar", "The bundle %s is not loaded");

    static BundleFolder of(Path home, List<String> folders) {
        List<Path> jars = new ArrayList<>();
        StringBuilder fingerprint = new StringBuilder(System.getProperty("java.version"));
        for (String folder : folders) {
            Path path = home.resolve(folder);
            if (!folder.equals(DEPLOY)) {
                collect(path, jars);
            } else if (Files.isDirectory(path)) {
                deployed(path, jars);
            }
        }
        for (Path jar : jars) {
            fingerprint.append('\n').append(describe(jar));
        }
        return new BundleFolder(home, folders, jars, fingerprint.toString());
    }

    /** The installation itself is what the user has started; what is dropped into it may come from others. */
    private static void deployed(Path folder, List<Path> jars) {
        try {
            for (Path file : DROPPED.in(folder)) {
                Optional<String> objection = objection(file);
                if (objection.isEmpty()) {
                    jars.add(file);
                } else {
                    Main.say("WARNING", String.format(DROPPED.sentence(), file) + ", because " + objection.get());
                }
            }
        } catch (IOException e) {
            throw new StartException("The bundles in " + folder + " can't be listed: " + e, e);
        }
    }

    /** Why a file is no bundle, if it is none: the framework would not start with it. */
    private static Optional<String> objection(Path file) {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            @Nullable Manifest manifest = jar.getManifest();
            return manifest != null && manifest.getMainAttributes().getValue("Bundle-SymbolicName") != null
                    ? Optional.empty()
                    : Optional.of("it is a jar without the name of a bundle (Bundle-SymbolicName in its manifest)");
        } catch (IOException e) {
            return Optional.of("it is no jar that can be read (" + e.getMessage() + ")");
        }
    }

    /** Whether the console is started. */
    boolean hasConsole() {
        return folders.contains("console");
    }

    private static void collect(Path folder, List<Path> jars) {
        int first = jars.size();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (file.toString().endsWith(".jar")) {
                    jars.add(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new StartException("The bundles in " + folder + " can't be listed: " + e, e);
        }
        jars.subList(first, jars.size()).sort(null);
    }

    private static String describe(Path jar) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(jar, BasicFileAttributes.class);
            return jar + " " + attributes.size() + " "
                    + attributes.lastModifiedTime().toMillis();
        } catch (IOException e) {
            throw new StartException("The bundle " + jar + " can't be read: " + e, e);
        }
    }
}
