package org.burnish.station.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.burnish.station.Burn.Verified;
import org.burnish.station.DiscCheck;
import org.junit.jupiter.api.Test;

class CheckHistoryTest {

    private static final Instant TIME = Instant.parse("2027-01-31T12:00:00Z");

    private final CheckHistory history = new CheckHistory(new Db(Tables.made()));

    @Test
    void readingsOfADiscAreKeptTheLastFirst() {
        DiscCheck first = new DiscCheck(7, TIME, "/dev/sr0", Verified.RIGHT, 61_000, "");
        DiscCheck second =
                new DiscCheck(7, TIME.plusSeconds(86_400), "/dev/sr1", Verified.WRONG, 190_000, "3 files differ.");
        history.add(first);
        history.add(new DiscCheck(8, TIME, "/dev/sr0", Verified.UNKNOWN, 5, "It can't be read."));
        history.add(second);
        assertThat(history.of(7)).containsExactly(second, first);
        assertThat(history.of(9)).isEmpty();
    }

    @Test
    void noteThatIsTooLongIsShortened() {
        history.add(new DiscCheck(1, TIME, "/dev/sr0", Verified.WRONG, 1, "x".repeat(10_000)));
        assertThat(history.of(1))
                .singleElement()
                .satisfies(check -> assertThat(check.note()).hasSize(8000));
    }
}
