package org.burnish.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SourceDateTest {

    @Test
    void secondsAreADate() {
        assertThat(SourceDate.of("1700000000")).contains(Instant.ofEpochSecond(1_700_000_000));
    }

    @Test
    void whatIsNoNumberOfSecondsIsNone() {
        assertThat(SourceDate.of(null)).isEmpty();
        assertThat(SourceDate.of("")).isEmpty();
        assertThat(SourceDate.of("yesterday")).isEmpty();
        assertThat(SourceDate.of("-5")).isEmpty();
    }
}
