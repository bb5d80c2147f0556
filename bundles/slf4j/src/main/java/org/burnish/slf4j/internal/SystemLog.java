package org.burnish.slf4j.internal;

import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/**
 * One logger. Libraries report each of their steps at the level of information; to users of Burnish that is for those who search for a
 * fault, so it goes to the level of debugging.
 */
final class SystemLog extends LegacyAbstractLogger {

    private static final long serialVersionUID = 1;

    private final transient System.Logger log;

    SystemLog(String name) {
        this.name = name;
        this.log = System.getLogger(name);
    }

    private static Level level(org.slf4j.event.Level level) {
        return switch (level) {
            case ERROR -> Level.ERROR;
            case WARN -> Level.WARNING;
            case INFO -> Level.DEBUG;
            default -> Level.TRACE;
        };
    }

    @Override
    protected void handleNormalizedLoggingCall(
            org.slf4j.event.Level level,
            @Nullable Marker marker,
            String message,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        log.log(level(level), MessageFormatter.basicArrayFormat(message, arguments), thrown);
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    private boolean enabled(org.slf4j.event.Level level) {
        return log.isLoggable(level(level));
    }

    @Override
    public boolean isTraceEnabled() {
        return enabled(org.slf4j.event.Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return enabled(org.slf4j.event.Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return enabled(org.slf4j.event.Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return enabled(org.slf4j.event.Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return enabled(org.slf4j.event.Level.ERROR);
    }
}
