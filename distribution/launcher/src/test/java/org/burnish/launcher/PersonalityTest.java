package org.burnish.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalityTest {

    @ParameterizedTest
    @CsvSource({
        "-outdev, XORRISO",
        "-version, XORRISO",
        "burn, COMMAND",
        "help, COMMAND",
        "shell, CONSOLE",
        "--help, HELP"
    })
    void firstWordDecides(String word, Personality expected) {
        assertThat(Personality.of(List.of(word, "more"))).isEqualTo(expected);
    }

    @Test
    void noWordsAskForHelp() {
        assertThat(Personality.of(List.of())).isEqualTo(Personality.HELP);
    }

    @Test
    void helpTellsOfAllThree() {
        assertThat(HelpText.TEXT).contains("burnish -COMMAND", "burnish NAME", "burnish shell");
    }

    @Test
    void bundlesForThoseWhoWatchAreStartedWhereSomebodyWatchesAndInTheConsole() {
        assertThat(Personality.COMMAND.folders(true)).contains("shell", "management");
        assertThat(Personality.COMMAND.folders(false)).doesNotContain("management");
        assertThat(Personality.CONSOLE.folders(true)).containsOnlyOnce("management");
        assertThat(Personality.CONSOLE.folders(false)).contains("management");
    }

    @Test
    void xorrisoNeedsNoShellBundles() {
        assertThat(Personality.XORRISO.folders()).containsExactly("bundles", "deploy");
    }
}
