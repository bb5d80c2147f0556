package org.burnish.image.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceNumberTest {

    @ParameterizedTest
    @CsvSource({
        // as xorriso 1.5.4 wrote them
        "65024, 2172130, 02fe00032124e2",
        "0, 1, 01000101",
        "255, 256, 01ff020100",
        "9223372036854775807, -1, 087fffffffffffffff08ffffffffffffffff"
    })
    void numbersAreShortAndBigEndian(long device, long inode, String hex) {
        SourceNumber number = new SourceNumber(device, inode);
        assertThat(HexFormat.of().formatHex(number.bytes())).isEqualTo(hex);
        assertThat(SourceNumber.decode(number.bytes())).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "01", "0101", "010100", "010102ff", "02fe00032124e2ff", "ff01", "01ff80"})
    void whatIsNoNumberIsNoFile(String hex) {
        SourceNumber number = SourceNumber.decode(HexFormat.of().parseHex(hex));
        assertThat(number).isEqualTo(SourceNumber.NONE);
        assertThat(number.matches(new SourceNumber(0, 0), true)).isFalse();
    }

    @Test
    void aDeviceMayGetAnotherNumber() {
        SourceNumber number = new SourceNumber(1, 7);
        assertThat(number.matches(new SourceNumber(2, 7), false)).isFalse();
        assertThat(number.matches(new SourceNumber(2, 7), true)).isTrue();
        assertThat(number.matches(new SourceNumber(1, 8), true)).isFalse();
    }

    @Test
    void aTreeBeginsOnce() {
        NamedAttributes begun = SourceNumber.begun(NamedAttributes.NONE);
        long second = begun.get(AttributeKey.SOURCES_SINCE).orElseThrow();
        assertThat(second).isBetween(System.currentTimeMillis() / 1000 - 60, System.currentTimeMillis() / 1000 - 1);
        NamedAttributes old = NamedAttributes.NONE.with(AttributeKey.SOURCES_SINCE, 5L);
        assertThat(SourceNumber.begun(old)).isSameAs(old);
        assertThat(NamedAttributes.NONE
                        .with(AttributeKey.bytes(AttributeKey.SOURCES_SINCE.name()), new byte[] {'x'})
                        .get(AttributeKey.SOURCES_SINCE))
                .contains(Long.MIN_VALUE);
    }
}
