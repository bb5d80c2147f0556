package org.burnish.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NextSessionTest {

    @Test
    void sessionOfAChainGoesWhereTheFormatSaysAndTheRestIsFree() {
        NextSession first = medium(true, 0, 1000).next();
        assertThat(first).isEqualTo(new NextSession(0, 1000, true, true));
        assertThat(first.at(640)).isEqualTo(new NextSession(640, 360, true, true));
        assertThat(first.at(1200).free()).isZero();
    }

    @Test
    void sessionThatTheDriveKeepsGoesWhereTheDriveSays() {
        NextSession next = medium(false, 640, 360).next();
        assertThat(next).isEqualTo(new NextSession(640, 360, false, false));
        assertThat(next.at(0)).isEqualTo(next);
    }

    @Test
    void nothingIsFreeWhereNoSessionCanFollow() {
        assertThat(medium(true, -1, 0).next().at(32)).isEqualTo(new NextSession(32, 0, true, true));
        assertThat(medium(false, -1, 0).next().start()).isEqualTo(-1);
    }

    private static Medium medium(boolean overwritable, long next, long free) {
        return Medium.of(
                        0x51,
                        "A medium",
                        Medium.State.BLANK,
                        Medium.Traits.of(16, 1)
                                .erasable(true)
                                .overwritable(overwritable)
                                .multiSession(true))
                .withOverall(1000)
                .with(overwritable ? new NextSession(next, free, true, true) : NextSession.sequential(next, free));
    }
}
