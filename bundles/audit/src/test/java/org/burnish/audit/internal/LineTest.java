package org.burnish.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineTest {

    @Test
    void valuesKeepTheirOrderAndWhatIsNotKnownIsAbsent() {
        Line line = Line.EMPTY
                .with("start", 16L)
                .withText("volume", "  ")
                .with("session", Optional.empty())
                .with("simulated", true)
                .with("medium", Map.of("id", "MCC"))
                .with("none", Map.of());
        assertThat(line.json()).isEqualTo("{\"start\":16,\"simulated\":true,\"medium\":{\"id\":\"MCC\"},\"none\":{}}");
    }

    @Test
    void namesCanNeitherEndTheLineNorMeanSomethingToATerminal() {
        assertThat(Line.EMPTY
                        .with("a\"b", "\\ \n \u001b[2J \u00e4 \ud800 \u2028 \u007f")
                        .json())
                .isEqualTo("{\"a\\\"b\":\"\\\\ \\u000a \\u001b[2J \\u00e4 \\ud800 \\u2028 \\u007f\"}");
    }
}
