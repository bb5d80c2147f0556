package org.burnish.itests.rules;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a bundle's manifest says of its packages, and of the services that its components give. */
record BundleJar(
        String name,
        Path jar,
        Set<String> imports,
        Set<String> exports,
        Set<String> unversioned,
        Set<String> services) {

    private static final Pattern SERVICE = Pattern.compile("objectClass:List<String>=\"([^\"]*)\"");

    private static final Pattern CLAUSES = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    /** The bundles of the project that are on the class path. */
    static List<BundleJar> onClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .filter(path -> path.getFileName().toString().startsWith("org.burnish."))
                // what a module lends the tests of others is no bundle
                .filter(path -> !path.getFileName().toString().endsWith("-tests.jar"))
                .map(BundleJar::read)
                .toList();
    }

    private static BundleJar read(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return of(jar, file.getManifest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BundleJar of(Path jar, Manifest manifest) {
        String exports = header(manifest, "Export-Package");
        return new BundleJar(
                header(manifest, "Bundle-SymbolicName"),
                jar,
                packages(header(manifest, "Import-Package")),
                packages(exports),
                Arrays.stream(CLAUSES.split(exports))
                        .filter(clause -> !clause.isBlank() && !clause.contains("version="))
                        .collect(Collectors.toCollection(TreeSet::new)),
                SERVICE.matcher(header(manifest, "Provide-Capability"))
                        .results()
                        .flatMap(found -> Arrays.stream(found.group(1).split(",")))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String header(Manifest manifest, String name) {
        String value = manifest.getMainAttributes().getValue(name);
        return value == null ? "" : value;
    }

    private static Set<String> packages(String header) {
        return Arrays.stream(CLAUSES.split(header))
                .map(clause -> clause.split(";", 2)[0].trim())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
