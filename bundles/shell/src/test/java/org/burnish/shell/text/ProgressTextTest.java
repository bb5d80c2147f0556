package org.burnish.shell.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.burnish.recorder.Progress;
import org.burnish.recorder.Progress.Phase;
import org.junit.jupiter.api.Test;

class ProgressTextTest {

    @Test
    void writingHasBarRateFifoAndTheTimeThatIsLeft() {
        assertThat(ProgressText.of(new Progress(Phase.WRITING, 500, 2000, 97, -1, 8712, Duration.ofSeconds(40))))
                .isEqualTo("writing: [==        ] 500 of 2000 blocks, 8.7 MB/s, fifo 97%, 2:00 left");
    }

    @Test
    void whatHasNotBegunOrHasEndedHasNoTimeLeft() {
        assertThat(ProgressText.of(new Progress(Phase.LAYOUT, 0, 0, 0, -1, 0, Duration.ZERO)))
                .isEqualTo("layout: [          ] 0 of 0 blocks, 0.0 MB/s, fifo 0%");
        assertThat(ProgressText.of(new Progress(Phase.CLOSING, 2000, 2000, 0, -1, 0, Duration.ofSeconds(3))))
                .isEqualTo("closing: [==========] 2000 of 2000 blocks, 0.0 MB/s, fifo 0%");
    }
}
