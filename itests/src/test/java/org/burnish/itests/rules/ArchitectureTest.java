package org.burnish.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on the architecture, held against the bundles. */
class ArchitectureTest {

    private static final Path PROJECT =
            Path.of(System.getProperty("burnish.home"), "../../..").normalize();
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|.*\\|([^|]*)\\|$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final String page = page();

    private static String page() {
        try {
            return Files.readString(PROJECT.resolve("docs/architecture.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Folder to the services that the page names. */
    private Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new TreeMap<>();
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            table.put(row.group(1), code(row.group(2)).collect(Collectors.toCollection(TreeSet::new)));
        }
        return table;
    }

    private static Stream<String> code(String text) {
        return CODE.matcher(text).results().map(found -> found.group(1));
    }

    @Test
    void everyBundleStandsInTheTable() throws IOException {
        try (Stream<Path> folders = Files.list(PROJECT.resolve("bundles"))) {
            assertThat(table().keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                                    .map(folder -> folder.getFileName().toString())
                                    .toList());
        }
    }

    @Test
    void servicesOfTheTableAreThoseThatTheBundlesGive() {
        Map<String, BundleJar> jars =
                BundleJar.onClassPath().stream().collect(Collectors.toMap(BundleJar::name, Function.identity()));
        Set<String> contracts =
                jars.values().stream().flatMap(jar -> jar.exports().stream()).collect(Collectors.toSet());
        table().forEach((folder, services) -> {
            BundleJar jar = jars.get("org.burnish." + folder.replace('-', '.'));
            assertThat(jar).as(folder).isNotNull();
            Set<String> given = jar.services().stream()
                    .filter(service -> contracts.contains(service.substring(0, service.lastIndexOf('.'))))
                    .map(service -> service.substring(service.lastIndexOf('.') + 1))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (folder.equals("hosting")) {
                // registered as drives come and go, not by a component
                given.add("FoundDrive");
            }
            assertThat(services).as(folder).isEqualTo(given);
        });
    }

    @Test
    void namesAndPathsOfThePageExist() {
        Set<String> unknown = code(page)
                .filter(name -> name.matches("org\\.burnish(\\.\\w+)+") || name.matches("[a-z]+/[a-z-]+"))
                .filter(name -> !exists(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unknown).isEmpty();
    }

    private static boolean exists(String name) {
        if (Files.exists(PROJECT.resolve(name))) {
            return true;
        }
        String source = "src/main/java/" + name.replace('.', '/');
        return Arrays.stream(new String[] {source, source + ".java"}).anyMatch(path -> {
            try (Stream<Path> folders = Files.list(PROJECT.resolve("bundles"))) {
                return folders.anyMatch(folder -> Files.exists(folder.resolve(path)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
