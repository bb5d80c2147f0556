package org.burnish.transport.sgio.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NativeCallsCheckTest {

    @Test
    void libraryThatLoadsIsNoFinding() {
        assertThat(new NativeCallsCheck(() -> {}).look()).isEmpty();
    }

    @Test
    void libraryThatDoesNotLoadIsToldWithItsReasonAndAnotherPlaceForIt() {
        NativeCallsCheck check = new NativeCallsCheck(() -> {
            throw new UnsupportedOperationException("failed to map segment from shared object");
        });
        assertThat(check.look())
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).contains("failed to map segment"))
                .satisfies(finding ->
                        assertThat(finding.mends()).first().asString().contains("-Djna.tmpdir="));
    }
}
