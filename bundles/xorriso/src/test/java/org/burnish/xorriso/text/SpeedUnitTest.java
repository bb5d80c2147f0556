package org.burnish.xorriso.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.burnish.media.Medium;
import org.burnish.media.NextSession;
import org.burnish.media.NominalSpeed;
import org.junit.jupiter.api.Test;

class SpeedUnitTest {

    @Test
    void unitIsTheOneOfTheMediumWhateverItsName() {
        assertThat(unit("HD DVD-R", new NominalSpeed("H", 4568.75)).format(9137.5))
                .isEqualTo("  2.0xH");
        assertThat(unit("Blu-ray of a plugin", NominalSpeed.BD).format(8991.25)).isEqualTo("  2.0xB");
        assertThat(unit("CDish", NominalSpeed.DVD).format(5540)).isEqualTo("  4.0xD");
    }

    @Test
    void unitWithoutAMediumIsThatOfDvd() {
        assertThat(SpeedUnit.of(Optional.empty())).isEqualTo(SpeedUnit.DVD);
    }

    private static SpeedUnit unit(String name, NominalSpeed speed) {
        Medium.Traits traits = Medium.Traits.of(16, 1).multiSession(true).at(speed);
        return SpeedUnit.of(Optional.of(Medium.of(0x51, name, Medium.State.BLANK, traits)
                .withOverall(100)
                .with(traits.overwritable() ? NextSession.overwriting(100) : NextSession.sequential(0, 100))));
    }
}
