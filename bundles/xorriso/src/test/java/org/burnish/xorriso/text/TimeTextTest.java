package org.burnish.xorriso.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "=1700000000,2023-11-14T22:13:20Z",
        "+2d,2026-11-30T12:00:00Z",
        "-3h,2026-11-28T09:00:00Z",
        "2026112820000025,2026-11-28T20:00:00.250Z",
        "2026.11.28,2026-11-27T23:00:00Z",
        "2026.11.28.1530,2026-11-28T14:30:00Z",
        "11281530,2026-11-28T14:30:00Z",
        "112815302024.30,2024-11-28T14:30:30Z",
        "1128153024,2024-11-28T14:30:00Z"
    })
    void textsAreTimes(String text, Instant time) {
        assertThat(TimeText.parse(text, NOW, ZoneOffset.ofHours(1))).contains(time);
    }

    @ParameterizedTest
    @CsvSource({"tomorrow", "99999999", "20261399000000", "=", "+5y"})
    void othersAreNone(String text) {
        assertThat(TimeText.parse(text, NOW, ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void nothingIsNone() {
        assertThat(TimeText.parse("", NOW, ZoneOffset.UTC)).isEmpty();
    }
}
