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
        "+90,2026-11-28T12:01:30Z",
        "+1w,2026-12-05T12:00:00Z",
        "-1m,2026-10-28T12:00:00Z",
        "+1y,2027-11-29T18:00:00Z",
        "+2y,2028-11-29T00:00:00Z",
        "=1000000000.5,2001-09-09T01:46:40Z",
        "2013010720574700,2013-01-07T20:57:47Z",
        "2013010720574700LOC,2013-01-07T19:57:47Z",
        "A71108.145113,2007-11-08T13:51:13Z",
        "B20708.1451,2012-07-08T13:51:00Z",
        "991108,1999-11-07T23:00:00Z",
        "Thu Nov  8 14:51:13 CET 2007,2007-11-08T13:51:13Z",
        "Nov 8 14:51:13 2007,2007-11-08T13:51:13Z",
        "Thu Nov 8 14:51:13 UTC 2007,2007-11-08T14:51:13Z",
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
    @CsvSource({"tomorrow", "99999999", "20261399000000", "=", "+5x", "Foo 8 14:51:13 2007"})
    void othersAreNone(String text) {
        assertThat(TimeText.parse(text, NOW, ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void nothingIsNone() {
        assertThat(TimeText.parse("", NOW, ZoneOffset.UTC)).isEmpty();
    }
}
