package org.burnish.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NameConversionTest {

    private static final Charset LATIN1 = StandardCharsets.ISO_8859_1;
    private static final NameConversion TO_LATIN1 = new NameConversion(StandardCharsets.UTF_8, LATIN1);

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Test
    void nameOfOneCharacterSetGetsTheBytesOfTheOtherAndComesBack() {
        String converted = TO_LATIN1.convert("Grüße");
        assertThat(NameBytes.encode(converted)).isEqualTo(bytes('G', 'r', 0xFC, 0xDF, 'e'));
        assertThat(TO_LATIN1.reversed().convert(converted)).isEqualTo("Grüße");
        assertThat(TO_LATIN1.isFaithful("Grüße")).isTrue();
    }

    @Test
    void charactersThatTheOtherSetLacksBecomeUnderscores() {
        assertThat(TO_LATIN1.convert("漢字.txt")).isEqualTo("__.txt");
        assertThat(TO_LATIN1.isFaithful("漢字.txt")).isFalse();
    }

    @Test
    void bytesThatAreNoCharactersStayAsTheyAre() {
        String name = NameBytes.decode(bytes('a', 0xE4, 'b', 0xC3, 0xBC));
        assertThat(NameBytes.encode(TO_LATIN1.convert(name))).isEqualTo(bytes('a', 0xE4, 'b', 0xFC));
    }

    @Test
    void multiByteCharacterSetIsReadAndWritten() {
        NameConversion japanese = new NameConversion(Charset.forName("Shift_JIS"), StandardCharsets.UTF_8);
        String loaded = NameBytes.decode(bytes(0x8A, 0xBF, 0x8E, 0x9A));
        assertThat(japanese.convert(loaded)).isEqualTo("漢字");
        assertThat(NameBytes.encode(japanese.reversed().convert("漢字"))).isEqualTo(bytes(0x8A, 0xBF, 0x8E, 0x9A));
    }

    @Test
    void unknownCharacterSetAndOneWithoutAsciiAreNotTaken() {
        assertThat(NameConversion.charset("NOSUCH")).isEmpty();
        assertThat(NameConversion.charset("no such")).isEmpty();
        assertThat(NameConversion.charset("")).isEmpty();
        assertThat(NameConversion.charset("UTF-16")).isEmpty();
        assertThat(NameConversion.charset("latin1")).contains(LATIN1);
    }
}
