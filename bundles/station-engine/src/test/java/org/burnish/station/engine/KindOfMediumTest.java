package org.burnish.station.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.burnish.scsi.MediumKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindOfMediumTest {

    private static final List<MediumKind> KINDS = List.of(
            new MediumKind("bd-re", "BD-RE", 12_219_392),
            new MediumKind("bd-re-dl", "BD-RE of two layers", 24_438_784));

    @ParameterizedTest
    @CsvSource({
        "dvd-r, DVD-R sequential recording, true",
        "DVD-R, DVD-R sequential recording, true",
        "dvd-r, DVD-RW sequential recording, false",
        "dvd-r-dl, DVD-R/DL sequential recording, true",
        "dvd-r, DVD-R/DL sequential recording, false",
        "'', CD-R, true",
        "'', '', false",
        "cd-r, CD-RW, false"
    })
    void mediumIsOfTheKindThatUsersType(String wanted, String name, boolean suits) {
        assertThat(KindOfMedium.suits(wanted, name, 1000, KINDS)).isEqualTo(suits);
    }

    @ParameterizedTest
    @CsvSource({"bd-re-dl, 24438784, true", "bd-re-dl, 12219392, false", "bd-re, 12219392, true"})
    void mediaOfSeveralLayersAreKnownByTheirSize(String wanted, long blocks, boolean suits) {
        assertThat(KindOfMedium.suits(wanted, "BD-RE", blocks, KINDS)).isEqualTo(suits);
    }
}
