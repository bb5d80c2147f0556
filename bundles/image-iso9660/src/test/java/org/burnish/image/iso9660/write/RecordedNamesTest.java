package org.burnish.image.iso9660.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageOptions;
import org.burnish.image.NameConversion;
import org.burnish.image.Naming;
import org.burnish.image.SymlinkNode;
import org.burnish.options.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedNamesTest {

    private static final Attributes NONE = new Attributes(0, 0, 0, 0, 0, 0);

    private static String recorded(String name, String form, Options options) {
        ImageNode node = name.endsWith("/")
                ? new DirectoryNode(name.substring(0, name.length() - 1), NONE)
                : new SymlinkNode(name, NONE, "x");
        Optional<Naming.Kind> kind = form.equals("plain") ? Optional.empty() : Optional.of(Naming.Kind.valueOf(form));
        return new RecordedNames().recorded(node, kind, options).orElseThrow();
    }

    /** What xorriso 1.5.4 says that they become. */
    @ParameterizedTest
    @CsvSource({
        ".dot, plain, .DOT;1",
        "UPPER.TXT, plain, UPPER.TXT;1",
        "one, plain, ONE.;1",
        "we'ird, plain, WE_IRD.;1",
        "dir.d/, plain, DIR_D",
        "a.txt, JOLIET, a.txt",
        "a*b, JOLIET, a_b",
        "ümläut, ROCK_RIDGE, ümläut",
        "ümläut, ISO_9660_1999, ümläut",
        "/, plain, ''"
    })
    void nameHasTheCharactersOfItsForm(String name, String form, String expected) {
        assertThat(recorded(name, form, Options.NONE)).isEqualTo(expected);
    }

    @Test
    void rulesAndCharacterSetOfTheImageCount() {
        assertThat(recorded("one", "plain", Options.NONE.with("image.iso_names", "no_dot,lowercase")))
                .isEqualTo("one;1");
        assertThat(recorded("x".repeat(70), "JOLIET", Options.NONE)).hasSize(64);
        assertThat(recorded("x".repeat(70), "JOLIET", Options.NONE.with("image.joliet.length", "103")))
                .hasSize(70);
        Options ascii = Options.NONE.with(
                ImageOptions.NAMES, new NameConversion(StandardCharsets.UTF_8, StandardCharsets.US_ASCII));
        assertThat(recorded("ümläut", "ROCK_RIDGE", ascii)).isEqualTo("_ml_ut");
    }
}
