package org.burnish.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burnish.itests.peer.Run;
import org.burnish.itests.rules.wrong.WordsOfCommands;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandWordsTest {

    private static CommandWordRules rules;

    /** The running commands say how they are called. */
    @BeforeAll
    static void askForTheNames(@TempDir Path folder) {
        String shell = Run.burnish(folder, "help", "--all").out();
        String xorriso = Run.burnish(folder, "-help").out();
        assertThat(shell).contains("burn ");
        assertThat(xorriso).contains("-commit");
        rules = CommandWordRules.of(shell, xorriso);
    }

    @Test
    void noTextBelowTheFrontEndsNamesACommand() throws IOException {
        List<BundleJar> below = BundleJar.onClassPath().stream()
                .filter(CommandWordRules::isBelow)
                .toList();
        assertThat(below)
                .extracting(BundleJar::name)
                .contains("org.burnish.media", "org.burnish.recorder", "org.burnish.transport.emulator");
        List<String> found = new ArrayList<>();
        for (BundleJar bundle : below) {
            found.addAll(rules.violations(bundle));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void textThatNamesACommandIsFound() throws IOException {
        List<String> found = new ArrayList<>();
        try (InputStream in = WordsOfCommands.class.getResourceAsStream("WordsOfCommands.class")) {
            rules.violations("WordsOfCommands", in, found);
        }
        assertThat(found)
                .hasSize(4)
                .anyMatch(line -> line.contains("'-blank'"))
                .anyMatch(line -> line.contains("'-list_formats'"))
                .anyMatch(line -> line.contains("'burnish share'"))
                .anyMatch(line -> line.contains("'--new'"));
    }
}
