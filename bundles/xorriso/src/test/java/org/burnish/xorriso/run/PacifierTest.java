package org.burnish.xorriso.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.burnish.operations.Operation;
import org.burnish.operations.OperationProgress;
import org.burnish.operations.OperationRecord;
import org.burnish.operations.Order;
import org.burnish.recorder.ImageOutput;
import org.burnish.recorder.Progress;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.text.PacifierForm;
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
            public ImageOutput standardOutput() {
                throw new UnsupportedOperationException();
            }

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
        try (Pacifier pacifier =
                new Pacifier(console, new Writing(), SpeedUnit.of(Optional.empty()), PacifierForm.DEFAULT)) {
            pacifier.start();
            printing.await();
        }
        printed.await();
        assertThat(interrupted).isFalse();
    }

    private static final class Writing implements Operation {

        @Override
        public OperationProgress progress() {
            Progress writing = new Progress(Progress.Phase.WRITING, 1, 2, 3, 4, 5, Duration.ZERO);
            return new OperationProgress(OperationProgress.Phase.RECORDING, 0, 0, Optional.of(writing));
        }

        @Override
        public long id() {
            return 1;
        }

        @Override
        public Order order() {
            throw new UnsupportedOperationException();
        }

        @Override
        public OperationRecord record() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void cancel() {}

        @Override
        public OperationRecord await() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <R> R result(Class<R> type) {
            throw new UnsupportedOperationException();
        }
    }
}
