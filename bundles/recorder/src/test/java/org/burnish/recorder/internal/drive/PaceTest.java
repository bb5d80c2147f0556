package org.burnish.recorder.internal.drive;

import static org.assertj.core.api.Assertions.assertThat;

import org.burnish.recorder.ReadPace;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long NOW = 1_000_000_000L;

    private final Pace pace = new Pace();

    @Test
    void readingWaitsAsLongAsItShouldHaveTaken() {
        ReadPace limit = new ReadPace(0, 1000, 0);
        assertThat(pace.wait(limit, 1_000_000, NOW)).isEqualTo(1_000_000);
        assertThat(pace.wait(limit, 500_000, NOW + 1_000_000)).isEqualTo(500_000);
    }

    @Test
    void lostTimeIsMadeUpForAsFarAsTheHindsightGoes() {
        ReadPace limit = new ReadPace(0, 1000, 250_000);
        assertThat(pace.wait(limit, 1_000_000, NOW)).isEqualTo(750_000);
        assertThat(pace.wait(limit, 100_000, NOW + 10_000_000))
                .as("a tenth of a second's bytes after a long rest")
                .isZero();
    }
}
