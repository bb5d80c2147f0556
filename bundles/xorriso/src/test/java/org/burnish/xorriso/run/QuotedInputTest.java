package org.burnish.xorriso.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.xorriso.spi.ProblemException;
import org.junit.jupiter.api.Test;

class QuotedInputTest {

    private static List<List<String>> lines(String text, BackslashCodes codes) throws IOException, ProblemException {
        BufferedReader reader = new BufferedReader(new StringReader(text));
        QuotedInput input = new QuotedInput(reader::readLine, true, codes);
        List<List<String>> lines = new ArrayList<>();
        for (Optional<List<String>> words = input.next(); words.isPresent(); words = input.next()) {
            lines.add(words.get());
        }
        return lines;
    }

    @Test
    void quotationMarksKeepBlanksAndJoinToWhatIsBesideThem() throws Exception {
        assertThat(lines("-map q\"a b\"c 'x\"y' \"\"", BackslashCodes.OFF))
                .containsExactly(List.of("-map", "qa bc", "x\"y", ""));
    }

    @Test
    void lineGoesOnBehindABackslashAndInAnOpenQuotation() throws Exception {
        assertThat(lines("one d\\\ne two\n'x\ny' z\n", BackslashCodes.OFF))
                .containsExactly(List.of("one", "de", "two"), List.of("x\ny", "z"));
    }

    @Test
    void linesWithANumberSignAreComments() throws Exception {
        assertThat(lines("  # no 'words\nword\n\n", BackslashCodes.OFF))
                .containsExactly(List.of(), List.of("word"), List.of());
    }

    @Test
    void codesCountWhereTheyAreTurnedOn() throws Exception {
        String text = "a\\tb \"a\\tb\" 'a\\tb'";
        assertThat(lines(text, BackslashCodes.OFF)).containsExactly(List.of("a\\tb", "a\\tb", "a\\tb"));
        assertThat(lines(text, BackslashCodes.parse("in_double_quotes")))
                .containsExactly(List.of("a\\tb", "a\tb", "a\\tb"));
        assertThat(lines(text, BackslashCodes.parse("on"))).containsExactly(List.of("a\tb", "a\tb", "a\tb"));
    }

    @Test
    void quotationThatIsNotClosedIsRefused() {
        assertThatThrownBy(() -> lines("-map 'x", BackslashCodes.OFF))
                .hasMessage("Quotation mark ' is not closed in : -map 'x");
    }

    /** As xorriso 1.5.4 reads them. */
    @Test
    void codesStandForCharacters() {
        assertThat(BackslashCodes.decoded("a\\nb\\x41\\101\\cAx\\q\\e\\\\")).isEqualTo("a\nbAA\001x\\q\033\\");
    }

    /** As xorriso 1.5.4 prints them. */
    @Test
    void outputIsEncodedByBytes() {
        assertThat(BackslashCodes.encoded("'a\tb'")).isEqualTo("'a\\tb'");
        assertThat(BackslashCodes.encoded("a\tb\u00e9'\u00e9'")).isEqualTo("a\tb\\303\\251'\\303\\251'");
    }
}
