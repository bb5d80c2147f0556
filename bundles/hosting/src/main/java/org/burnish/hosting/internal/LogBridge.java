package org.burnish.hosting.internal;

import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LoggerFactory;

/** Hands what Burnish's bundles have to say to the OSGi log, where there is one, and nowhere else then. */
@Component(
        immediate = true,
        service = {})
public final class LogBridge {

    /** What braces in a message mean is not for the log to say. */
    private static final String TEXT = "{}";

    private final Logger ours = Logger.getLogger("org.burnish");
    private final LoggerFactory loggers;
    private final Handler handler = new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord message) {
            try {
                log(message, formatter.formatMessage(message));
            } catch (RuntimeException e) {
                reportError("The OSGi log does not take a message", e, ErrorManager.WRITE_FAILURE);
            }
        }

        @Override
        public void flush() {
            // nothing is kept
        }

        @Override
        public void close() {
            // nothing is held
        }
    };

    /** Made by the component runtime where there is a log. */
    @Activate
    public LogBridge(@Reference LoggerFactory loggers) {
        this.loggers = loggers;
        ours.setUseParentHandlers(false);
        ours.addHandler(handler);
    }

    private void log(LogRecord message, String text) {
        org.osgi.service.log.Logger to = loggers.getLogger(message.getLoggerName());
        Object[] values = message.getThrown() == null ? new Object[] {text} : new Object[] {text, message.getThrown()};
        switch (level(message.getLevel())) {
            case ERROR -> to.error(TEXT, values);
            case WARN -> to.warn(TEXT, values);
            case INFO -> to.info(TEXT, values);
            default -> to.debug(TEXT, values);
        }
    }

    private static LogLevel level(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return LogLevel.ERROR;
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return LogLevel.WARN;
        }
        return level.intValue() >= Level.INFO.intValue() ? LogLevel.INFO : LogLevel.DEBUG;
    }

    /** The messages go where they went before. */
    @Deactivate
    void close() {
        ours.removeHandler(handler);
        ours.setUseParentHandlers(true);
    }
}
