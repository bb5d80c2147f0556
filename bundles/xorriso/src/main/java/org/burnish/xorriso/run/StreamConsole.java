package org.burnish.xorriso.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.burnish.image.NameBytes;
import org.burnish.recorder.ImageOutput;
import org.burnish.scsi.text.Visible;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Settings;
import org.burnish.xorriso.spi.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Writes to two streams and remembers the gravest event. Messages are for eyes: what a terminal would obey is shown in them.
 * Results pass as they are, as with xorriso, unless they go to a terminal.
 */
final class StreamConsole implements Console {

    /** The 1 stands for the line feed behind the text, which is part of the output. */
    private static final String RESULT_PACKET = "R:1: ";

    private static final String MESSAGE_PACKET = "I:1: ";

    private static final String MARK_PACKET = "M:0: ";

    private final LogFiles logs = new LogFiles();
    private Supplier<InputStream> input = InputStream::nullInputStream;
    private int shown;
    private PrintStream out;
    private PrintStream err;
    private final boolean terminal;
    private final Settings settings;
    private Severity worst = Severity.ALL;
    private Severity worstOfStep = Severity.ALL;

    /**
     * Makes one.
     *
     * @param terminal whether {@code out} ends at a terminal
     */
    StreamConsole(PrintStream out, PrintStream err, boolean terminal, Settings settings) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.settings = settings;
    }

    @Override
    public synchronized void result(String text) {
        err.flush();
        pause(text);
        String line = settings.get(Choices.BACKSLASH_CODES).results() ? BackslashCodes.encoded(text) : text;
        logs.copy('R', line);
        String prefix = packets() ? RESULT_PACKET : "";
        if (!terminal && NameBytes.holdsBytes(line)) {
            // a script gets a name by the bytes that it has, whatever they are
            out.writeBytes(NameBytes.encode(prefix + line));
            out.println();
        } else {
            out.println(prefix + (terminal ? Visible.line(line) : line));
        }
    }

    /** Whether each line says what it is, and all go where results go. */
    private boolean packets() {
        return settings.get(Choices.PKT_OUTPUT);
    }

    @Override
    public synchronized ImageOutput standardOutput() throws ProblemException {
        if (terminal) {
            throw ProblemException.failure(
                    "An image would be written to the terminal",
                    "Redirect standard output to a file or a program, or name a file, as by -o of mkisofs");
        }
        PrintStream stream = out;
        stream.flush();
        out = err;
        return ImageOutput.of("standard output", () -> Channels.newChannel(new CheckedStream(stream)));
    }

    @Override
    public void info(String line) {
        show(Severity.NOTE, Visible.line(line));
    }

    @Override
    public synchronized void event(Severity severity, String text) {
        if (severity == Severity.ERRFILE) {
            errorFile(text);
        }
        if (severity.atLeast(worst)) {
            worst = severity;
        }
        if (severity.atLeast(worstOfStep)) {
            worstOfStep = severity;
        }
        show(severity, "xorriso : " + severity + " : " + Visible.line(text));
    }

    /** In the dialog at a terminal a page is read before the next one comes. */
    private void pause(String text) {
        Page page = settings.get(DialogChoices.PAGE);
        if (!terminal || page.length() == 0 || !settings.get(CommonSettings.DIALOG)) {
            return;
        }
        shown += page.lines(text);
        if (shown < page.length()) {
            return;
        }
        out.print("... Enter for more, @ and Enter for all of it ");
        out.flush();
        shown = page.lines(text);
        try {
            @Nullable String answer = new LineInput(input.get()).next();
            if (answer == null || answer.strip().equals("@")) {
                settings.set(DialogChoices.PAGE, new Page(0, page.width()));
            }
        } catch (IOException e) {
            settings.set(DialogChoices.PAGE, new Page(0, page.width()));
        }
    }

    /** Where the user types who reads pages. */
    void answeredBy(Supplier<InputStream> user) {
        input = user;
    }

    private void errorFile(String path) {
        try {
            settings.get(DialogChoices.ERROR_FILES).write(path, this);
        } catch (IOException e) {
            settings.set(DialogChoices.ERROR_FILES, ErrorFileLog.OFF);
            event(Severity.WARNING, "-errfile_log ends: cannot write " + Problems.text(e));
        }
    }

    /** A line for programs that wait until the next command may come. */
    synchronized void mark(String text) {
        logs.copy('M', text);
        if (packets()) {
            out.println(MARK_PACKET + text);
            return;
        }
        out.println(text);
        out.flush();
        err.println(text);
    }

    /** Prints to other streams, until what is returned is closed; null for the present ones. */
    synchronized Session.Redirection redirect(@Nullable OutputStream results, @Nullable OutputStream messages) {
        flush();
        PrintStream outBefore = out;
        PrintStream errBefore = err;
        out = results == null ? out : new PrintStream(results, false, StandardCharsets.UTF_8);
        err = messages == null ? err : new PrintStream(messages, false, StandardCharsets.UTF_8);
        return () -> {
            synchronized (this) {
                flush();
                out = outBefore;
                err = errBefore;
            }
        };
    }

    @Override
    public synchronized OutputStream bytes() {
        err.flush();
        return new CheckedStream(out);
    }

    @Override
    public synchronized void copyTo(char channel, String path) throws IOException {
        logs.open(channel, path);
    }

    /** A line that is shown whatever is reported. */
    synchronized void always(String text) {
        String line = settings.get(Choices.BACKSLASH_CODES).infos() ? BackslashCodes.encoded(text) : text;
        logs.copy('I', line);
        if (packets()) {
            out.println(MESSAGE_PACKET + line);
            return;
        }
        out.flush();
        err.println(line);
    }

    private synchronized void show(Severity severity, String line) {
        if (severity.atLeast(settings.get(Thresholds.REPORT_ABOUT))) {
            always(line);
        }
    }

    synchronized void beginStep() {
        shown = 0;
        worstOfStep = Severity.ALL;
    }

    synchronized Severity worstOfStep() {
        return worstOfStep;
    }

    /** The gravest event of the whole run. */
    synchronized Severity worst() {
        return worst;
    }

    /** Ends what is copied into files. */
    synchronized void close() {
        flush();
        logs.close();
    }

    synchronized void flush() {
        out.flush();
        err.flush();
    }
}
