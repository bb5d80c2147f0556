package org.burnish.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueFormsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "4096, 4096",
        "64k, 65536",
        "700M, 734003200",
        "20g, 21474836480",
        "1t, 1099511627776",
        "8388607t, 9223370937343148032"
    })
    void bytesHaveALetterForPowersOf1024(String text, long bytes) {
        assertThat(ValueForms.bytes().parse(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k", "-1", "-1k", "1.5g", "10gb", "8388608t", "9223372036854775808"})
    void whatIsNoNumberOfBytesIsRefused(String text) {
        assertThatThrownBy(() -> ValueForms.bytes().parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytesAreTextWithoutALetter() {
        assertThat(ValueForms.bytes().parse(ValueForms.bytes().text(1L << 20))).isEqualTo(1L << 20);
    }
}
