package org.burnish.shell.console;

import java.io.IOError;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.felix.gogo.jline.Shell;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.apache.felix.service.command.Job;
import org.apache.felix.service.command.Job.Status;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.SyntaxError;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines at a terminal and performs them until the user leaves. Gogo has such a loop; it prints what is thrown with the
 * names of classes, always in red, and takes a line that it does not understand for the end of the input.
 */
final class LineLoop {

    /** What {@code $_} and {@code $exception} are to the user of a Gogo shell. */
    private static final String LAST_RESULT = "_";

    private static final String LAST_EXCEPTION = "exception";

    private final CommandSession session;
    private final LineReader reader;
    private final LineParser parser;

    LineLoop(CommandSession session, LineReader reader, LineParser parser) {
        this.session = session;
        this.reader = reader;
        this.parser = parser;
    }

    /** Returns when the user leaves. */
    void run() throws InterruptedException {
        session.setJobListener(this::changed);
        SignalHandler interrupt = reader.getTerminal().handle(Signal.INT, signal -> foreground(Job::interrupt));
        SignalHandler suspend = reader.getTerminal().handle(Signal.TSTP, signal -> foreground(Job::suspend));
        try {
            while (next()) {
                awaitForeground();
            }
        } finally {
            reader.getTerminal().handle(Signal.INT, interrupt);
            reader.getTerminal().handle(Signal.TSTP, suspend);
            save();
        }
    }

    /** Whether the user is still there. */
    private boolean next() {
        parser.forget();
        try {
            reader.readLine(Shell.getPrompt(session), Shell.getRPrompt(session), (Character) null, null);
        } catch (UserInterruptException e) {
            return true;
        } catch (EndOfFileException e) {
            performRest(e.getPartialLine());
            return false;
        } catch (IOError | IllegalStateException e) {
            // the terminal was closed
            return false;
        }
        @Nullable SyntaxError fault = parser.fault();
        if (fault != null) {
            complain(LineFault.of("SyntaxError", fault.getMessage()));
        } else {
            perform(parser.line());
        }
        return session.get(Console.LEFT) == null;
    }

    /** What stands behind the last line feed of a pipe. */
    private void performRest(@Nullable String line) {
        if (line != null && !line.isBlank()) {
            perform(line);
        }
    }

    private void perform(String line) {
        @Nullable Object result = evaluate(line);
        if (result != null && !Boolean.FALSE.equals(session.get(".Gogo.format"))) {
            print(session.format(result, Converter.INSPECT).toString());
        }
    }

    /** The value of a line or a script; shows why it failed. */
    @Nullable
    Object evaluate(String script) {
        try {
            @Nullable Object result = session.execute(script);
            session.put(LAST_RESULT, result);
            return result;
        } catch (Exception e) {
            session.put(LAST_EXCEPTION, e);
            complain(LineFault.of(e));
            return null;
        }
    }

    private void complain(String sentence) {
        print(
                Colours.wanted(reader.getTerminal())
                        ? new AttributedString(sentence, AttributedStyle.DEFAULT.foreground(AttributedStyle.RED))
                                .toAnsi(reader.getTerminal())
                        : sentence);
    }

    private void print(String text) {
        reader.getTerminal().writer().println(text);
        reader.getTerminal().flush();
    }

    private void foreground(Consumer<Job> order) {
        @Nullable Job job = session.foregroundJob();
        if (job != null) {
            order.accept(job);
        }
    }

    private void awaitForeground() throws InterruptedException {
        for (@Nullable Job job = session.foregroundJob(); job != null; job = session.foregroundJob()) {
            synchronized (job) {
                if (job.status() == Status.Foreground) {
                    job.wait();
                }
            }
        }
    }

    /** Reports jobs that go to the background, are suspended, or come back from there. */
    private void changed(Job job, Status before, Status now) {
        if (isAside(before) || isAside(now)) {
            String state = now.name().toLowerCase(Locale.ROOT);
            try {
                reader.printAbove(String.format(Locale.ROOT, "[%d]  %-10s  %s", job.id(), state, job.command()));
            } catch (IllegalStateException closed) {
                // nobody is there any more
            }
        }
    }

    private static boolean isAside(Status status) {
        return status == Status.Background || status == Status.Suspended;
    }

    private void save() {
        try {
            reader.getHistory().save();
        } catch (IOException e) {
            // the lines of this run are not remembered
        }
    }
}
