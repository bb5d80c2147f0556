package org.burnish.xorriso.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.burnish.image.Attributes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModeChangeTest {

    @ParameterizedTest
    @CsvSource({
        "0644, 0755, 0755", "0644, 04755, 04755", "0644, u+x, 0744", "0644, +x, 0755", "0777, 'go-w', 0755",
        "0644, 'u=rwx,go=rx', 0755", "0640, o=, 0640", "0647, o=, 0640", "0644, a+X, 0644", "0744, a+X, 0755",
        "0755, u+s, 04755", "0755, g+s, 02755", "0755, +t, 01755", "06755, ug-s, 0755"
    })
    void textChangesPermissionsAsChmodDoes(String before, String change, String after) {
        Attributes file = new Attributes(Attributes.REGULAR | Integer.parseInt(before, 8), 0, 0, 0, 0, 0);
        assertThat(ModeChange.parse(change).orElseThrow().apply(file).permissions())
                .isEqualTo(Integer.parseInt(after, 8));
        assertThat(ModeChange.parse(change).orElseThrow().apply(file).type()).isEqualTo(Attributes.REGULAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8", "99999", "u", "u+q", "u+x,", "rwx"})
    void whatIsNoModeIsNone(String text) {
        assertThat(ModeChange.parse(text)).isEmpty();
    }
}
