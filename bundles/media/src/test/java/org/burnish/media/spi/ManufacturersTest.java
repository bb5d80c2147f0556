package org.burnish.media.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManufacturersTest {

    @ParameterizedTest
    @CsvSource({
        "RITEKW04, Ritek Corp",
        "CMCMAG/BA5, CMC Magnetics Corp",
        "MCC, Mitsubishi Chemical Corp",
        "97m34s23f/79m59s73f, Mitsubishi Chemical Corporation",
        "97m26s65f/79m59s71f, CMC Magnetics Corporation",
        "97m34s33f/79m59s73f, ''",
        "ritek, ''",
        "XYZZY, ''",
        "'', ''"
    })
    void longestKnownBeginningNamesTheMaker(String id, String name) {
        assertThat(Manufacturers.of(id)).isEqualTo(name);
    }
}
