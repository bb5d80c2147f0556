package org.burnish.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WriterTest {

    private static final Line LINE = Line.EMPTY.with("what", "blank");

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> written = new CopyOnWriteArrayList<>();
    private final Logger logger = Logger.getLogger("org.burnish.audit");
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord message) {
            heard.add(message.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    @Test
    void lineIsWrittenWhenTheCallReturns() {
        try (Writer writer = new Writer("log", written::add, 60_000)) {
            writer.write(LINE);
            assertThat(written).containsExactly("{\"what\":\"blank\"}");
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void lineThatCannotBeWrittenIsReportedAndNothingIsThrown() {
        try (Writer writer = new Writer("/var/log/x", this::refuse, 60_000)) {
            writer.write(LINE);
        }
        assertThat(heard)
                .singleElement()
                .asString()
                .contains("Cannot write to the audit log '/var/log/x': Permission denied. The work goes on.")
                .contains("{\"what\":\"blank\"}", "Correct the setting 'file' in etc/org.burnish.audit.cfg");
    }

    private void refuse(String line) throws IOException {
        throw new AccessDeniedException("/var/log/x");
    }

    @Test
    void diskThatHangsIsWaitedForOnceAndItsLinesArriveWhenItGoesOn() throws InterruptedException {
        CountDownLatch hangs = new CountDownLatch(1);
        Writer writer = new Writer(
                "log",
                line -> {
                    awaitIt(hangs);
                    written.add(line);
                },
                50);
        writer.write(LINE);
        assertThat(heard).singleElement().asString().contains("is not done. The work goes on");
        writer.write(LINE);
        writer.write(LINE);
        assertThat(heard).hasSize(1);
        assertThat(written).isEmpty();
        hangs.countDown();
        while (written.size() < 3) {
            Thread.sleep(5);
        }
        writer.close();
    }

    @Test
    void interruptedCallerIsLeftInterruptedAndTheLineIsWritten() {
        try (Writer writer = new Writer("log", written::add, 60_000)) {
            Thread.currentThread().interrupt();
            writer.write(LINE);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(written).hasSize(1);
        }
    }

    private static void awaitIt(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
