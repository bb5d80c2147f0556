package org.burnish.iso.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.NameBytes;
import org.burnish.recorder.ImageOutput;
import org.burnish.scsi.text.Visible;
import org.burnish.xorriso.run.Thresholds;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Settings;
import org.burnish.xorriso.spi.Severity;
import org.jspecify.annotations.Nullable;

/** Keeps the lines of a run, and remembers the gravest event. Results go to a stream, if there is one. Safe for use by several threads. */
final class LineConsole implements Console {

    private static final String EVENT = "xorriso : ";

    private final List<String> lines = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private final Settings settings;
    private @Nullable OutputStream standard;
    private @Nullable IOException failure;
    private Severity worst = Severity.ALL;

    /** @param standard for results, and for an image; null where there is no stream */
    LineConsole(Settings settings, @Nullable OutputStream standard) {
        this.settings = settings;
        this.standard = standard;
    }

    @Override
    public synchronized void result(String line) {
        if (standard == null) {
            lines.add(line);
            return;
        }
        try {
            standard.write(NameBytes.encode(line + System.lineSeparator()));
        } catch (IOException e) {
            failed(e);
        }
    }

    /** Why the stream, or something else, failed first. */
    synchronized void failed(IOException cause) {
        failure = failure == null ? cause : failure;
    }

    synchronized Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public synchronized ImageOutput standardOutput() throws ProblemException {
        if (standard == null) {
            throw ProblemException.failure("There is no stream for an image", "Name a file by -o");
        }
        OpenChannel channel = new OpenChannel(Channels.newChannel(standard));
        standard = null;
        return ImageOutput.of("standard output", () -> channel);
    }

    @Override
    public void info(String line) {
        show(Severity.NOTE, Visible.line(line));
    }

    @Override
    public synchronized void event(Severity severity, String text) {
        worst = severity.atLeast(worst) ? severity : worst;
        String line = severity + " : " + Visible.line(text);
        if (show(severity, EVENT + line)) {
            events.add(line);
        }
    }

    private synchronized boolean show(Severity severity, String line) {
        boolean wanted = severity.atLeast(settings.get(Thresholds.REPORT_ABOUT));
        if (wanted) {
            lines.add(line);
        }
        return wanted;
    }

    /** Whether events were at least so grave. */
    synchronized boolean met(Severity limit) {
        return worst != Severity.ALL && worst.atLeast(limit);
    }

    /** All lines up to now. */
    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** The events among them, in one text. */
    synchronized String events() {
        return String.join(System.lineSeparator(), events);
    }
}
