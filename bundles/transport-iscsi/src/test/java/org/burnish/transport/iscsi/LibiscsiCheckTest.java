package org.burnish.transport.iscsi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LibiscsiCheckTest {

    @Test
    void libraryThatLoadsIsNoFinding() {
        assertThat(new LibiscsiCheck(() -> {}).look()).isEmpty();
    }

    @Test
    void missingLibraryIsToldWithThePackageThatHasIt() {
        LibiscsiCheck check = new LibiscsiCheck(() -> {
            throw new UnsatisfiedLinkError("Unable to load library 'libiscsi.so.20':\nlibiscsi.so.20: no such file");
        });
        assertThat(check.look())
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).endsWith("Unable to load library 'libiscsi.so.20':"))
                .satisfies(finding ->
                        assertThat(finding.mends()).first().asString().contains("apt-get install"));
    }
}
