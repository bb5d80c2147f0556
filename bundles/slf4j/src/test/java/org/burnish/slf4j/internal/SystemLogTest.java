package org.burnish.slf4j.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SystemLogTest {

    private static final class Kept extends Handler {
        private final List<String> records = new ArrayList<>();

        @Override
        public void publish(LogRecord each) {
            records.add(each.getLevel() + " " + each.getMessage());
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    @Test
    void warningsGoToTheSystemAndStepsDoNot() {
        Logger system = Logger.getLogger("org.burnish.slf4j.test");
        Kept kept = new Kept();
        system.setUseParentHandlers(false);
        system.setLevel(Level.INFO);
        system.addHandler(kept);
        org.slf4j.Logger logger = LoggerFactory.getLogger("org.burnish.slf4j.test");
        logger.info("started");
        logger.warn("port {} is {}", 1, "taken");
        logger.error("failed");
        assertThat(kept.records).containsExactly("WARNING port 1 is taken", "SEVERE failed");
        assertThat(logger.isInfoEnabled()).isFalse();
    }
}
