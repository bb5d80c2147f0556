package org.burnish.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** NOTICE names what others have made of all that is shipped, and goes with it together with the licences. */
class NoticeTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern FIELD = Pattern.compile("(?m)^ *(Component|Licence): (.+)$");
    private static final Pattern ARTIFACT = Pattern.compile("([A-Za-z][A-Za-z0-9.]*(?:-[a-z]+)*?)(-\\d.*)?\\.jar");
    /** A jar may have other classes for newer Java machines. */
    private static final Pattern OURS = Pattern.compile("(META-INF/versions/[0-9]+/)?org/burnish/.*");

    private static final Map<String, String> EMBEDDED_PACKAGES = Map.of(
            "com/google/gson/", "gson",
            "com/github/kagkarlsson/", "db-scheduler",
            "com/zaxxer/hikari/", "HikariCP",
            "com/sun/jna/", "jna",
            "org/freedesktop/dbus/", "dbus-java",
            "webjars/htmx.org/", "htmx",
            "org/slf4j/", "slf4j");

    /** The bundles that have classes of others in them. */
    private static final Set<String> MIXED = Set.of(
            "org.burnish.shell",
            "org.burnish.native",
            "org.burnish.desktop",
            "org.burnish.slf4j",
            "org.burnish.station.engine",
            "org.burnish.station.intake",
            "org.burnish.station.store",
            "org.burnish.station.web");

    /** The entries of archives, those of archives within them included, by their names. */
    private static Map<String, byte[]> entries(Path archive) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        read(Files.readAllBytes(archive), "", entries);
        return entries;
    }

    private static void read(byte[] archive, String within, Map<String, byte[]> entries) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                entries.put(within + entry.getName(), content);
                if (entry.getName().matches(".*\\.(jar|zip)")) {
                    read(content, within + entry.getName() + "!", entries);
                }
            }
        }
    }

    private static Path archive(String folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(PROJECT.resolve(folder))) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new IOException("no " + name + " in " + folder + ": build it first"));
        }
    }

    /** What is shipped as a whole, and where in it the licences are. */
    static Stream<Shipped> shipped() throws IOException {
        return Stream.of(
                new Shipped(archive("distribution/target", "burnish-[^-]*(-SNAPSHOT)?\\.zip"), "burnish-[^/]*/"),
                new Shipped(
                        archive("hosts/embedded/target", "org\\.burnish\\.embedded-[^-]*(-SNAPSHOT)?\\.jar"),
                        "META-INF/"),
                new Shipped(
                        archive("hosts/karaf/target", "org\\.burnish\\.karaf-[^-]*(-SNAPSHOT)?\\.kar"), "META-INF/"),
                new Shipped(
                        archive("bundles/native/target", "org\\.burnish\\.native-[^-]*(-SNAPSHOT)?\\.jar"),
                        "META-INF/"),
                new Shipped(
                        archive("bundles/shell/target", "org\\.burnish\\.shell-[^-]*(-SNAPSHOT)?\\.jar"), "META-INF/"),
                new Shipped(
                        archive("bundles/desktop/target", "org\\.burnish\\.desktop-[^-]*(-SNAPSHOT)?\\.jar"),
                        "META-INF/"));
    }

    record Shipped(Path archive, String place) {}

    private static Set<String> fields(String name) throws IOException {
        Matcher matcher = FIELD.matcher(Files.readString(PROJECT.resolve("NOTICE")));
        return matcher.results()
                .filter(field -> field.group(1).equals(name))
                .map(field -> field.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> components(Set<String> entries) {
        Set<String> components = new TreeSet<>();
        for (String entry : entries) {
            Matcher artifact = ARTIFACT.matcher(entry.replaceFirst(".*[/!]", ""));
            if (artifact.matches() && !artifact.group(1).startsWith("org.burnish")) {
                components.add(artifact.group(1));
            }
            EMBEDDED_PACKAGES.forEach((folder, component) -> {
                if (entry.contains(folder)) {
                    components.add(component);
                }
            });
        }
        return components;
    }

    @Test
    void componentsAreThoseThatAreShipped() throws Exception {
        Set<String> entries = new TreeSet<>();
        for (Shipped shipped : shipped().toList()) {
            entries.addAll(entries(shipped.archive()).keySet());
        }
        assertThat(fields("Component")).isEqualTo(components(entries));
    }

    @Test
    void shippedJarsAndEmbeddedPackagesAreComponents() {
        assertThat(components(Set.of(
                        "a-0.1/lib/some.framework.jar",
                        "x.zip!a-b/jline-5.1.jar",
                        "native.jar!com/sun/jna/Native.class",
                        "org.burnish.shell-0.1.0-SNAPSHOT.jar",
                        "shell.jar!com/google/gson/Gson.class")))
                .containsExactlyInAnyOrder("some.framework", "jline", "jna", "gson");
    }

    @Test
    void eachLicenceHasItsText() throws Exception {
        assertThat(fields("Licence"))
                .contains("Apache-2.0")
                .allSatisfy(licence -> assertThat(
                                licence.equals("Apache-2.0")
                                        ? PROJECT.resolve("LICENSE")
                                        : PROJECT.resolve("licenses/" + licence + ".txt"))
                        .isNotEmptyFile());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatHoldsOthersHasNoticeAndLicences(Shipped shipped) throws Exception {
        Map<String, byte[]> entries = entries(shipped.archive());
        try (Stream<Path> texts = Files.list(PROJECT.resolve("licenses"))) {
            for (Path text : Stream.concat(Stream.of(PROJECT.resolve("NOTICE"), PROJECT.resolve("LICENSE")), texts)
                    .toList()) {
                String name = PROJECT.relativize(text).toString();
                Predicate<String> isIt =
                        Pattern.compile(shipped.place() + Pattern.quote(name)).asMatchPredicate();
                assertThat(entries.keySet().stream().filter(isIt))
                        .as("%s in %s", name, shipped.archive().getFileName())
                        .singleElement()
                        .satisfies(entry -> assertThat(new String(entries.get(entry), StandardCharsets.UTF_8))
                                .isEqualTo(Files.readString(text)));
            }
        }
    }

    /** A jar of the project with classes of others has to be one of those that are looked at above. */
    @Test
    void noOtherBundleHasClassesOfOthers() throws Exception {
        for (BundleJar bundle : BundleJar.onClassPath()) {
            if (!MIXED.contains(bundle.name())) {
                assertThat(entries(bundle.jar()).keySet())
                        .as(bundle.name())
                        .noneMatch(entry ->
                                entry.endsWith(".class") && !OURS.matcher(entry).matches());
            }
        }
    }
}
