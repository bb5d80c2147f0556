package org.burnish.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The template of a medium is the sample with its names taken out: what mends one has to mend the other. */
class TemplateTest {

    private static final Path PROJECT = Path.of(System.getProperty("burnish.home"), "../../..");
    private static final Path SAMPLE =
            PROJECT.resolve("samples/media-hd-dvd-r/src/main/java/org/burnish/samples/hddvd");
    private static final Path TEMPLATE =
            PROJECT.resolve("archetypes/medium/src/main/resources/archetype-resources/src/main/java");

    @ParameterizedTest
    @CsvSource({
        "HdDvdRProfile.java, __className__Profile.java",
        "HdDvdRSteps.java, __className__Steps.java",
        "HdDvdDevice.java, __className__Device.java",
        "HdDvdRecorder.java, __className__Recorder.java"
    })
    void templateIsTheSampleWithoutItsNames(String sample, String template) throws IOException {
        assertThat(Files.readString(TEMPLATE.resolve(template)))
                .isEqualToNormalizingWhitespace(unnamed(Files.readString(SAMPLE.resolve(sample))));
    }

    private static String unnamed(String sample) {
        return sample.replace("org.burnish.samples.hddvd", "${package}")
                .replaceAll("HdDvdR?(?=Profile|Steps|Device|Recorder)", "\\${className}")
                .replace("0x51", "0x${profile}")
                .replace("0051h", "${profile}h")
                .replace("HD DVD-R", "${medium}")
                .replaceAll("\"hd-dvd-r\"|\"hddvd\"", "\"\\${kind}\"")
                .replace("hddvd:PATH", "${kind}:PATH");
    }
}
