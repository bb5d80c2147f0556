package org.burnish.scsi.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTest {

    /** As xorriso -backslash_codes on shows the same names. */
    @ParameterizedTest
    @CsvSource({
        "0A, \\n",
        "1B, \\e",
        "07, \\a",
        "0D, \\r",
        "09, \\t",
        "00, \\000",
        "01, \\001",
        "7F, \\177",
        "9B, \\302\\233",
        "202E, \\342\\200\\256",
        "2066, \\342\\201\\246",
        "2028, \\342\\200\\250",
        "DCFF, \\377",
        "DC80, \\200",
        "D800, \\355\\240\\200",
        "DC7F, \\355\\261\\277",
        "DD00, \\355\\264\\200",
        "FFFE, \\357\\277\\276",
        "FFFF, \\357\\277\\277",
        "0378, \\315\\270",
        "1FFFE, \\360\\237\\277\\276",
        "E01FF, \\363\\240\\207\\277"
    })
    void whatTerminalsObeyIsEscaped(String codePoint, String escape) {
        String character = new String(Character.toChars(Integer.parseInt(codePoint, 16)));
        assertThat(Visible.line("a" + character + "b")).isEqualTo("a" + escape + "b");
    }

    @ParameterizedTest
    @CsvSource({"plain", "a\\b", "Zoë", "日本語", "می\u200Cخواهم", "\uD83D\uDC68\u200D\uD83D\uDC69", "'q'"})
    void whatIsOnlyDisplayedStays(String text) {
        assertThat(Visible.line(text)).isEqualTo(text);
        assertThat(Visible.line(text + "\u001B")).isEqualTo(text + "\\e");
    }

    @Test
    void lineFeedsOfTheCallerStayInLines() {
        assertThat(Visible.lines("one\ntwo\u001B[2J")).isEqualTo("one\ntwo\\e[2J");
    }

    @Test
    void noControlCharacterIsLeftOfAnyText() {
        StringBuilder all = new StringBuilder();
        for (int character = 0; character <= Character.MAX_VALUE; character++) {
            all.append((char) character).append(' ');
        }
        assertThat(Visible.line(all.toString()).chars())
                .noneMatch(Character::isISOControl)
                .noneMatch(character -> character >= 0x202A && character <= 0x202E)
                .noneMatch(character -> character >= 0x2066 && character <= 0x2069)
                .noneMatch(character -> Character.getType((int) character) == Character.SURROGATE);
    }
}
