package org.burnish.shell.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.burnish.shell.text.Manual;
import org.junit.jupiter.api.Test;

class PagesTest {

    @Test
    void commandIsASectionWithItsOptionsAndExamples() {
        Manual toc = Manual.of("toc", "DRIVE", "shows a medium")
                .option("--mode", "a|b", "chooses how")
                .examples("toc emu:x");

        String page = new Pages("1.2.3").program(List.of(toc));

        assertThat(page).startsWith(".TH BURNISH 1 \"\" \"Burnish 1.2.3\"");
        assertThat(page)
                .contains(".SS toc DRIVE [\\-\\-mode a|b]\nShows a medium.\n.TP\n.B \\-\\-mode a|\\:b\nChooses how.\n");
        assertThat(page).contains("\nburnish toc emu:x\n");
    }

    @Test
    void whatRoffWouldObeyIsText() {
        String page = new Pages("1").program(List.of(Manual.of("odd", "", ".so \\(co a-b")));

        assertThat(page).contains("\n\\&.so \\e(co a\\-b.\n");
    }

    @Test
    void commandsOfXorrisoComeFromItsHelp() {
        Language language = Language.of("""
                usage: x

                  -add [disk_path ...] --
                                 Insert the
                                 files.
                  -cd path
                                 Change.
                """);

        assertThat(language.commands()).containsExactly("-add", "-cd");
        assertThat(new Pages("1").language(language))
                .contains(".TP\n.B \\-add [disk_path ...] \\-\\-\nInsert the files.\n.TP\n.B \\-cd path\nChange.\n")
                .doesNotContain("usage");
    }
}
