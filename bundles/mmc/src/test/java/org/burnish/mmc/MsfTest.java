package org.burnish.mmc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of MMC-6, clause 4, conversion between MSF and LBA. */
class MsfTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, -150",
        "0, 2, 0, 0",
        "0, 40, 66, 2916",
        "79, 59, 73, 359848",
        "89, 59, 74, 404849",
        "97, 34, 23, -11077",
        "99, 59, 74, -151",
        "90, 0, 0, -45150"
    })
    void timeAndBlockAreTheSamePlace(int minute, int second, int frame, int lba) {
        assertThat(new Msf(minute, second, frame).lba()).isEqualTo(lba);
        assertThat(Msf.of(lba)).isEqualTo(new Msf(minute, second, frame));
    }

    @ParameterizedTest
    @CsvSource({"5192521, 79, 59, 73"})
    void lowerThreeBytesOfANumberAreATime(long value, int minute, int second, int frame) {
        assertThat(Msf.ofBytes(value)).isEqualTo(new Msf(minute, second, frame));
    }
}
