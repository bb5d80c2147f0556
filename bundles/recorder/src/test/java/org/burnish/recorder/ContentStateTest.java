package org.burnish.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import org.burnish.image.MediumContent;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.NextSession;
import org.junit.jupiter.api.Test;

class ContentStateTest {

    @Test
    void contentDecidesWhereTheDriveTakesAllForBlank() {
        Medium medium = medium(State.BLANK, true);
        assertThat(ContentState.of(medium, MediumContent.BLANK)).isEqualTo(State.BLANK);
        assertThat(ContentState.of(medium, MediumContent.IMAGE)).isEqualTo(State.APPENDABLE);
        assertThat(ContentState.of(medium, MediumContent.unknown("data"))).isEqualTo(State.CLOSED);
    }

    @Test
    void stateOfTheDriveCountsWhereItKeepsTheSessions() {
        assertThat(ContentState.of(medium(State.BLANK, false), MediumContent.IMAGE))
                .isEqualTo(State.BLANK);
        assertThat(ContentState.of(medium(State.DAMAGED, false), MediumContent.IMAGE))
                .isEqualTo(State.DAMAGED);
    }

    @Test
    void mediumThatMustBeFormattedStaysUnformatted() {
        assertThat(ContentState.of(medium(State.UNFORMATTED, true), MediumContent.BLANK))
                .isEqualTo(State.UNFORMATTED);
    }

    private static Medium medium(State state, boolean overwritable) {
        Medium.Traits traits = Medium.Traits.of(16, 1)
                .erasable(true)
                .overwritable(overwritable)
                .multiSession(true);
        return Medium.of(0x1A, "A medium", state, traits)
                .withOverall(9)
                .with(traits.overwritable() ? NextSession.overwriting(9) : NextSession.sequential(0, 9));
    }
}
