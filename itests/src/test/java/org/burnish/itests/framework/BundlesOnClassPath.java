package org.burnish.itests.framework;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;

/** Finds bundles on the class path of the tests by their symbolic names, so that versions stand in the pom only. */
final class BundlesOnClassPath {

    /** It does not resolve without Micrometer. */
    private static final String NEEDS_MORE = "org.burnish.micrometer";

    /** Its rooms need a database. */
    private static final String STATION = "org.burnish.station.";

    private BundlesOnClassPath() {}

    /** Burnish, and what it needs. */
    static Option ofBurnish() {
        List<String> names = List.of(
                "org.apache.felix.scr",
                "org.apache.felix.gogo.runtime",
                "org.osgi.service.component",
                "org.osgi.util.",
                "org.burnish.");
        return found(
                "named " + names,
                name -> !name.equals(NEEDS_MORE)
                        && !name.startsWith(STATION)
                        && names.stream().anyMatch(name::startsWith));
    }

    /** The bundles whose symbolic name is, or begins with, one of these. */
    static Option named(String... names) {
        return found("named " + List.of(names), name -> Arrays.stream(names).anyMatch(name::startsWith));
    }

    private static Option found(String what, Predicate<String> wanted) {
        List<String> found = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .filter(entry -> wanted.test(symbolicName(entry)))
                .map(entry -> new File(entry).toURI().toString())
                .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("no bundle on the class path is " + what);
        }
        return CoreOptions.composite(found.stream().map(CoreOptions::bundle).toArray(Option[]::new));
    }

    private static String symbolicName(String jar) {
        try (JarFile file = new JarFile(jar)) {
            String name = file.getManifest() == null
                    ? null
                    : file.getManifest().getMainAttributes().getValue("Bundle-SymbolicName");
            return name == null ? "" : name.split(";")[0].trim();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
