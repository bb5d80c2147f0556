package org.burnish.transport.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.burnish.transport.emulator.fault.text.FaultPlans;
import org.junit.jupiter.api.Test;

/** What docs/faults.md shows is true. */
class FaultsDocumentTest {

    private static final Path DOCUMENT = Path.of("../../docs/faults.md");

    @Test
    void planOfTheDocumentIsUnderstood() throws Exception {
        String text = Files.readString(DOCUMENT);
        int begin = text.indexOf("\n", text.indexOf("```file my.plan")) + 1;
        List<String> plan =
                text.substring(begin, text.indexOf("```", begin)).lines().toList();
        assertThat(FaultPlans.of("docs/faults.md", plan).rules()).hasSizeGreaterThan(5);
    }

    @Test
    void allPersonalitiesAreNamed() throws Exception {
        String text = Files.readString(DOCUMENT);
        List<String> names = Files.readAllLines(Path.of("src/main/resources/personalities/index"));
        assertThat(text).contains(names.stream().map(name -> "`" + name + "`").collect(Collectors.toList()));
    }
}
