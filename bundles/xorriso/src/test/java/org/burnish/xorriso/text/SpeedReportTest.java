package org.burnish.xorriso.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of a real xorriso. */
class SpeedReportTest {

    @Test
    void speedsOfCdAreListedFromTheFastestToTheSlowest() {
        assertThat(SpeedReport.of("Read", List.of(706L, 7056L, 5645L, 7056L, 0L), SpeedUnit.CD))
                .containsExactly(
                        "Read speed   :   7056k , 40.0xC",
                        "Read speed   :   5645k , 32.0xC",
                        "Read speed   :    706k ,  4.0xC",
                        "Read speed L :    706k ,  4.0xC",
                        "Read speed H :   7056k , 40.0xC");
    }

    @Test
    void singleSpeedOfBdIsLowestAndHighest() {
        assertThat(SpeedReport.of("Write", List.of(8990L), SpeedUnit.BD))
                .containsExactly(
                        "Write speed  :   8990k ,  2.0xB",
                        "Write speed L:   8990k ,  2.0xB",
                        "Write speed H:   8990k ,  2.0xB");
    }

    @Test
    void nothingToldIsNothingListed() {
        assertThat(SpeedReport.of("Write", List.of(), SpeedUnit.DVD)).isEmpty();
    }
}
