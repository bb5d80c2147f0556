package org.burnish.image.iso9660.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.burnish.image.StructureFault;
import org.junit.jupiter.api.Test;

class FindingsTest {

    @Test
    void ofManyFaultsTheNumberOfThoseThatAreNotListedIsReported() {
        Findings findings = new Findings();
        for (int i = 0; i < 1005; i++) {
            findings.fault(i, "directory", "it is odd");
        }
        assertThat(findings.report().faults())
                .hasSize(1001)
                .last()
                .extracting(StructureFault::detail)
                .isEqualTo("5 more faults were found");
    }
}
