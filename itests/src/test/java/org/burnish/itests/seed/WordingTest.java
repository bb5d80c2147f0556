package org.burnish.itests.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void numbersTimesAndNamesMakeNoDifference() {
        assertThat(Wording.of("Media summary: 3 sessions, 271744 data blocks,  531m data,     0 free"))
                .isEqualTo(Wording.of("Media summary: 3 sessions, 9 data blocks, 18.0k data, 4.3g free"));
    }

    @Test
    void otherWordsMakeADifference() {
        assertThat(Wording.of("Media status : is blank")).isNotEqualTo(Wording.of("Media status : is written"));
    }

    @Test
    void lineOutOfOrderIsMissing() {
        assertThat(Wording.firstMissing(List.of("b", "a"), "a\nb\n")).isEqualTo("a");
    }

    @Test
    void linesBetweenAreAllowed() {
        assertThat(Wording.firstMissing(List.of("a", "c"), "a\nb\nc\n")).isNull();
    }
}
