package org.burnish.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.burnish.image.MediumContent;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
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
        Medium.Traits traits = new Medium.Traits(true, overwritable, true, false, 16, 1);
        return new Medium(0x1A, "A medium", state, Medium.Product.UNKNOWN, List.of(), 0, 9, 9, 0, traits);
    }
}
