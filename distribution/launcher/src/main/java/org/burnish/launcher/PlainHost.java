package org.burnish.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.burnish.launcher.registry.DescriptionFile;
import org.burnish.launcher.registry.Descriptions;
import org.burnish.launcher.registry.Registry;
import org.burnish.launcher.registry.UnknownDescriptionException;
import org.burnish.launcher.trust.Trust;

/**
 * The bundles of the installation on one class path, without a framework: they are there at once, and stay. The program
 * runs so where nothing else is wanted: no console, no bundle that a user dropped, no settings.
 */
final class PlainHost implements Running {

    /** Set by the script where the class path has all bundles: what the jars are named by. */
    private static final String KEY = "burnish.plain";

    /** The folders whose bundles are on the class path. */
    private static final List<String> FOLDERS = List.of("bundles", "shell");

    /** Its work is done by the registry. */
    private static final String COMPONENT_RUNTIME = "org.apache.felix.scr";

    private final Registry registry;
    private final BundleFolder wanted;

    private PlainHost(Registry registry, BundleFolder wanted) {
        this.registry = registry;
        this.wanted = wanted;
    }

    /** Starts the bundles, where they can do without a framework. */
    static Optional<Running> start(BundleFolder wanted) {
        String key = System.getProperty(KEY, "");
        String cache = System.getProperty("burnish.cache", "");
        if (key.isEmpty() || cache.isEmpty() || !isPlain(wanted)) {
            return Optional.empty();
        }
        try {
            Path folder = Path.of(cache, "plain");
            if (Trust.make(folder).isPresent()) {
                return Optional.empty();
            }
            Descriptions descriptions =
                    descriptions(folder.resolve(key + "-" + String.join("-", wanted.folders()) + ".bin"), wanted);
            nativesHere(folder);
            return Optional.of(new PlainHost(
                    Registry.start(
                            descriptions,
                            Map.of(),
                            PlainHost.class.getClassLoader(),
                            sentence -> Main.say("FAILURE", sentence)),
                    wanted));
        } catch (IOException | UnknownDescriptionException e) {
            // a framework does it
            return Optional.empty();
        }
    }

    private static boolean isPlain(BundleFolder wanted) {
        for (String folder : wanted.folders()) {
            if (!FOLDERS.contains(folder) && !folder.equals(BundleFolder.DEPLOY)) {
                return false;
            }
        }
        for (Path jar : wanted.jars()) {
            if (jar.startsWith(wanted.home().resolve(BundleFolder.DEPLOY))) {
                return false;
            }
        }
        return true;
    }

    private static Descriptions descriptions(Path file, BundleFolder wanted)
            throws IOException, UnknownDescriptionException {
        if (Files.exists(file)) {
            try {
                return DescriptionFile.read(file);
            } catch (IOException e) {
                // it is made anew
            }
        }
        List<Path> jars = wanted.jars().stream()
                .filter(jar -> !jar.getFileName().toString().startsWith(COMPONENT_RUNTIME))
                .toList();
        if (!classPath().containsAll(jars)) {
            throw new IOException("There are jars that are not on the class path");
        }
        Descriptions descriptions = Descriptions.of(jars);
        DescriptionFile.write(descriptions, file);
        // as each later run does, so that the archive of loaded classes has what that needs
        return DescriptionFile.read(file);
    }

    /** The jars that classes come from. */
    private static Set<Path> classPath() throws IOException {
        Set<Path> jars = new HashSet<>();
        for (URL manifest : Collections.list(PlainHost.class.getClassLoader().getResources(JarFile.MANIFEST_NAME))) {
            String place = manifest.getPath();
            int end = place.indexOf("!/");
            if (end > 0) {
                jars.add(Path.of(URI.create(place.substring(0, end))));
            }
        }
        return jars;
    }

    /** Native code is unpacked here; and JNA runs no program to learn where libraries are, as only that of C is loaded. */
    private static void nativesHere(Path folder) throws IOException {
        BundleCache.unpack(folder, "jna.tmpdir");
        BundleCache.unpack(folder, "burnish.native.folder");
        if (System.getProperty("jna.platform.library.path") == null) {
            System.setProperty("jna.platform.library.path", folder.toString());
        }
    }

    @Override
    public Service service(String name) {
        Object service = registry.service(name);
        if (service == null) {
            throw new StartException("The service " + name + " is missing. No bundle registers it.");
        }
        return new Service(service, name);
    }

    /** Whatever was started: the archive is for all commands. */
    @Override
    public void loadAll() {
        BundleFolder all = BundleFolder.of(wanted.home(), FOLDERS);
        if (all.jars().equals(wanted.jars())) {
            // a second start beside this one would have bundles meet what they did to the streams of Java in the first
            Training.run(this);
        } else {
            start(all).ifPresent(Training::run);
        }
        for (Path jar : all.jars()) {
            try (JarFile file = new JarFile(jar.toFile())) {
                file.stream()
                        .map(JarEntry::getName)
                        .filter(name -> name.startsWith("org/burnish/") && name.endsWith(".class"))
                        .forEach(name -> Running.load(name, Class::forName));
            } catch (IOException e) {
                // its classes are loaded when they are needed
            }
        }
    }

    @Override
    public void end() {
        // nothing is kept
    }

    @Override
    public void stop() {
        // nothing goes on
    }
}
