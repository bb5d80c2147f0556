package org.burnish.recorder.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.burnish.media.Medium;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.internal.FakeScsi;
import org.burnish.scsi.DeviceAddress;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final DeviceAddress ADDRESS = new FakeScsi(List.of()).address();

    @Test
    void imageThatIsTooLargeIsRefusedWithBothFigures() {
        Medium medium = FakeDrive.medium(Medium.State.APPENDABLE, false, 1000, 500);
        assertThat(Objections.of(ADDRESS, medium, 501, 500))
                .extracting(Fact::text)
                .singleElement()
                .satisfies(reason -> assertThat(reason)
                        .contains("501 blocks")
                        .contains("room for 500")
                        .contains("'fake:drive'"));
        assertThat(Objections.of(ADDRESS, medium, 500, 500)).isEmpty();
    }

    @Test
    void closedAndDamagedMediaAreRefused() {
        assertThat(reasons(Medium.State.CLOSED))
                .singleElement()
                .satisfies(reason -> assertThat(reason).contains("is closed. Blank the medium"));
        assertThat(reasons(Medium.State.DAMAGED))
                .singleElement()
                .satisfies(reason -> assertThat(reason).contains("damaged track"));
        assertThat(reasons(Medium.State.BLANK)).isEmpty();
    }

    @Test
    void unformattedMediumIsLeftToItsProfile() {
        assertThat(reasons(Medium.State.UNFORMATTED)).isEmpty();
    }

    private static List<String> reasons(Medium.State state) {
        return Objections.of(ADDRESS, FakeDrive.medium(state, false, 0, 100), 10, 100).stream()
                .map(Fact::sentence)
                .toList();
    }

    @Test
    void unitsAreRoundedToCommonMultiples() {
        assertThat(Units.roundUp(33, 16)).isEqualTo(48);
        assertThat(Units.roundUp(32, 16)).isEqualTo(32);
        assertThat(Units.roundUp(5, 0)).isEqualTo(5);
        assertThat(Units.common(16, 32)).isEqualTo(32);
        assertThat(Units.common(6, 4)).isEqualTo(12);
    }

    @Test
    void aDigestThatWasNeverStreamedIsAnError() {
        FileDigests digests = new FileDigests(2, 16);
        digests.put(2, new byte[16]);
        assertThat(digests.get(2)).hasSize(16);
        assertThatThrownBy(() -> digests.get(1)).hasMessageContaining("index 1");
        assertThatThrownBy(() -> digests.get(3)).hasMessageContaining("index 3");
    }
}
