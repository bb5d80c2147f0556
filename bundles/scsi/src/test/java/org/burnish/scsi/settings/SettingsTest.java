package org.burnish.scsi.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Pattern WORD = Pattern.compile("[a-z]+");

    private static Settings settings(Map<String, ?> values) {
        return new Settings("org.example", "org.example.pid", values);
    }

    @Test
    void valuesAreReadAsTextOrAsWhatTheyAre() {
        Settings settings = settings(Map.of("a", " 12 ", "b", 12, "c", "word"));
        assertThat(settings.number("a", 0, 20, 1)).isEqualTo(12);
        assertThat(settings.number("b", 0, 20, 1)).isEqualTo(12);
        assertThat(settings.text("c", WORD, "word", "usual")).isEqualTo("word");
        assertThat(settings.complaints()).isEmpty();
    }

    @Test
    void missingAndEmptyValuesAreTheUsualOnes() {
        Settings settings = settings(Map.of("a", "", "c", "  "));
        assertThat(settings.number("a", 0, 20, 1)).isEqualTo(1);
        assertThat(settings.number("none", 0, 20, 1)).isEqualTo(1);
        assertThat(settings.text("c", WORD, "word", "usual")).isEqualTo("usual");
        assertThat(settings.list("none")).isEmpty();
        assertThat(settings.complaints()).isEmpty();
    }

    @Test
    void wrongValuesAreToldWithBundleKeyValueAndWhatIsUsed() {
        Settings settings = settings(Map.of("a", "many", "b", 21, "c", "TWO words"));
        assertThat(settings.number("a", 0, 20, 1)).isEqualTo(1);
        assertThat(settings.number("b", 0, 20, 2)).isEqualTo(2);
        assertThat(settings.text("c", WORD, "word", "usual")).isEqualTo("usual");
        assertThat(settings.complaints())
                .hasSize(3)
                .allMatch(text -> text.contains("org.example") && text.contains("org.example.pid"))
                .satisfies(texts ->
                        assertThat(texts.get(0)).contains("'a'", "'many'", "no whole number from 0 to 20", "1 is used"))
                .satisfies(texts -> assertThat(texts.get(2)).contains("'TWO words'", "is no word", "'usual' is used"));
    }

    @Test
    void keyThatNobodyKnowsIsToldWithThoseThatAreKnown() {
        Settings settings = settings(
                Map.of("fifo_mib", "32", "service.pid", "x", "component.id", 7, "felix.fileinstall.filename", "y"));
        settings.number("fifo.mib", 0, 20, 1);
        settings.list("drives");
        assertThat(settings.complaints())
                .singleElement()
                .asString()
                .contains("org.example", "org.example.pid", "'fifo_mib'", "not known", "drives, fifo.mib");
    }

    @Test
    void listsMayBeArraysCollectionsAndTextWithCommas() {
        Settings settings = settings(
                Map.of("a", new String[] {"x", " y "}, "b", List.of("x", "y"), "c", "x, y,", "d", new int[] {1}));
        assertThat(settings.list("a")).containsExactly("x", "y");
        assertThat(settings.list("b")).containsExactly("x", "y");
        assertThat(settings.list("c")).containsExactly("x", "y");
        assertThat(settings.list("d")).containsExactly("1");
    }
}
