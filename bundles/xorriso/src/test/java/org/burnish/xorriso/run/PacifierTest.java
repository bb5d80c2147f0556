package org.burnish.xorriso.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Progress;
import org.burnish.recorder.RecordingJob;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.text.SpeedUnit;
import org.junit.jupiter.api.Test;

class PacifierTest {

    /** A host's console may be a channel, which an interruption in the middle of a line closes for good. */
    @Test
    void lineThatIsPrintedWhenTheJobEndsIsNotInterrupted() throws InterruptedException {
        CountDownLatch printing = new CountDownLatch(1);
        CountDownLatch printed = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        Console console = new Console() {
            @Override
            public void result(String line) {}

            @Override
            public void info(String line) {}

            @Override
            public void event(Severity severity, String text) {
                printing.countDown();
                try {
                    TimeUnit.MILLISECONDS.sleep(200);
                } catch (InterruptedException e) {
                    interrupted.set(true);
                }
                printed.countDown();
            }
        };
        try (Pacifier pacifier = new Pacifier(console, new Writing(), SpeedUnit.of(Optional.empty()))) {
            pacifier.start();
            printing.await();
        }
        printed.await();
        assertThat(interrupted).isFalse();
    }

    private static final class Writing implements RecordingJob {

        @Override
        public Progress progress() {
            return new Progress(Progress.Phase.WRITING, 1, 2, 3, 4, 5, Duration.ZERO);
        }

        @Override
        public void cancel() {}

        @Override
        public Outcome await() {
            throw new UnsupportedOperationException();
        }
    }
}
