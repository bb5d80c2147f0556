package org.burnish.xorriso.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.burnish.recorder.Progress;
import org.burnish.recorder.Progress.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeedTextTest {

    private static final Map<String, SpeedUnit> UNITS =
            Map.of("CD", SpeedUnit.CD, "DVD", SpeedUnit.DVD, "BD", SpeedUnit.BD);

    @ParameterizedTest
    @CsvSource({
        "4,DVD,5540",
        "4x,CD,706",
        "4xDVD,CD,5540",
        "4d,CD,5540",
        "8x,BD,35965",
        "10xCD,DVD,1764",
        "1385k/s,DVD,1385",
        "1385k,DVD,1385",
        "2m/s,DVD,2000",
        "max,DVD,0",
        "0,DVD,0",
        "none,DVD,0",
        "min,DVD,1",
        "-1,DVD,1",
        "706k,BD,706",
        "10m,CD,10000",
        "2b,CD,8991",
        "2.4x,DVD,3324"
    })
    void speedIsReadInAllUnits(String text, String unit, int kilobytes) {
        SpeedUnit units = UNITS.get(unit);
        assertThat(SpeedText.parse(text).orElseThrow().kilobytes(units)).isEqualTo(kilobytes);
    }

    @ParameterizedTest
    @CsvSource({"fast", "-2", "4xE", "x"})
    void otherTextIsNoSpeed(String text) {
        assertThat(SpeedText.parse(text)).isEmpty();
    }

    @Test
    void writingIsToldAsXorrisoDoes() {
        Progress progress = new Progress(Phase.WRITING, 1168, 2913, 78, 0, 3878, Duration.ofSeconds(1));
        assertThat(ProgressText.of(progress, SpeedUnit.DVD, PacifierForm.Style.XORRISO))
                .isEqualTo("Writing:       1168s   40.1%   fifo  78%  buf   0%    2.8xD ");
    }

    @Test
    void writingWithoutMeasuredSpeedTellsNone() {
        Progress progress = new Progress(Phase.WRITING, 16, 611, 21, 0, 0, Duration.ZERO);
        assertThat(ProgressText.of(progress, SpeedUnit.DVD, PacifierForm.Style.XORRISO))
                .isEqualTo("Writing:         16s    2.6%   fifo  21%  buf   0%");
    }

    @Test
    void closingTellsSeconds() {
        Progress progress = new Progress(Phase.CLOSING, 611, 611, 0, 0, 0, Duration.ofSeconds(2));
        assertThat(ProgressText.of(progress, SpeedUnit.CD, PacifierForm.Style.XORRISO))
                .isEqualTo("Closing track/session. Working since 2 seconds");
    }
}
