package org.burnish.shell.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ManualTest {

    private static final Manual BURN = Manual.of("burn", "DIR...", "records files and directories as a new session")
            .with(new Manual.Choice("--to", "DRIVE", Manual.Need.ONCE_OR_MORE, "the drive"))
            .flag("--verify", "reads everything back and checks it")
            .examples("burn photos --to emu:disc");

    @Test
    void usageIsMadeOfWordsAndOptions() {
        assertThat(BURN.usage()).isEqualTo("burn DIR... --to DRIVE [--to DRIVE] [--verify]");
    }

    @Test
    void textFitsTheScreenAndExamplesAreTypedAsTheFrontEndWantsThem() {
        assertThat(new ManualText(50, FrontEnd.SCOPED).of(BURN)).isEqualTo("""
            disc:burn DIR... --to DRIVE [--to DRIVE]
                [--verify]

              Records files and directories as a new session.

              --to DRIVE  the drive
              --verify    reads everything back and checks it

              For programs: --json prints the result as one
              line of JSON, and --json=events one line for
              each thing that happens.

            Examples:
              disc:burn photos --to emu:disc\
            """);
    }

    @Test
    void longSummariesOfAListAreWrappedInTheirColumn() {
        List<Described> commands = List.of(
                new Described("burn", "records files and directories as a new session"), new Described("x", "y"));
        assertThat(new ManualText(40, FrontEnd.CONSOLE).list(commands).lines())
                .containsExactly("  burn  records files and directories", "        as a new session", "  x     y");
    }
}
