package org.burnish.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The template of a plugin is the sample with its names taken out: what mends one has to mend the other. */
class TemplateTest {

    private static final Path PROJECT = Path.of(System.getProperty("burnish.home"), "../../..");
    private static final String TEMPLATE = "src/main/resources/archetype-resources/src/main/java";

    /**
     * A sample and its template.
     *
     * @param names what stands in the sample, and for which property
     */
    record Pair(String sample, String archetype, Map<String, String> names) {

        Path classes() {
            return PROJECT.resolve("samples").resolve(sample);
        }

        Path templates() {
            return PROJECT.resolve("archetypes").resolve(archetype).resolve(TEMPLATE);
        }

        String unnamed(String text) {
            String without = text;
            for (Map.Entry<String, String> name : names.entrySet()) {
                without = without.replace(name.getKey(), name.getValue());
            }
            return without;
        }

        @Override
        public String toString() {
            return archetype;
        }
    }

    static List<Pair> pairs() {
        return List.of(
                pair(
                        "media-hd-dvd-r",
                        "hddvd",
                        "medium",
                        "HdDvdR",
                        "${className}",
                        "0x51",
                        "0x${profile}",
                        "HD DVD-R",
                        "${medium}"),
                pair(
                        "image-xdvdfs",
                        "xdvdfs",
                        "image-format",
                        "Xdvdfs",
                        "${className}",
                        "=xdvdfs\"",
                        "=${format}\"",
                        "{@code xdvdfs}",
                        "{@code ${format}}",
                        "\"an XDVDFS file system\"",
                        "\"${fileSystem}\""),
                pair("digest-crc-32c", "crc", "digest", "Crc32cDigest", "${className}Digest", "CRC-32C", "${digest}"),
                pair(
                        "command-session-quota",
                        "quota",
                        "command",
                        "SessionQuota",
                        "${className}",
                        "session_quota",
                        "${command}"));
    }

    private static Pair pair(String sample, String folder, String archetype, String... names) {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("org.burnish.samples." + folder, "${package}");
        for (int i = 0; i < names.length; i += 2) {
            map.put(names[i], names[i + 1]);
        }
        return new Pair(sample + "/src/main/java/org/burnish/samples/" + folder, archetype, map);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void templateIsTheSampleWithoutItsNames(Pair pair) throws IOException {
        Set<String> compared = new TreeSet<>();
        for (Path sample : classes(pair.classes())) {
            String template = pair.unnamed(sample.getFileName().toString()).replace("${className}", "__className__");
            compared.add(template);
            assertThat(Files.readString(pair.templates().resolve(template)))
                    .as(template)
                    .isEqualToNormalizingWhitespace(pair.unnamed(Files.readString(sample)));
        }
        assertThat(classes(pair.templates()))
                .extracting(template -> template.getFileName().toString())
                .isNotEmpty()
                .hasSameElementsAs(compared);
    }

    private static List<Path> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("package-info.java")).toList();
        }
    }
}
