package org.burnish.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.burnish.verifier.Difference.Kind;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void permissionsOwnersTimeListsAndExtendedOnesAreAttributes() {
        assertThat(Stream.of(Kind.values()).filter(Kind::attributes))
                .containsExactly(
                        Kind.MODE, Kind.UID, Kind.GID, Kind.MODIFIED, Kind.ACCESS_LIST, Kind.EXTENDED_ATTRIBUTES);
    }
}
