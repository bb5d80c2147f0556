package org.burnish.xorriso.run;

import java.io.PrintStream;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.Settings;
import org.burnish.xorriso.spi.Severity;

/** Writes to two streams and remembers the gravest event. */
final class StreamConsole implements Console {

    private final PrintStream out;
    private final PrintStream err;
    private final Settings settings;
    private Severity worst = Severity.ALL;
    private Severity worstOfStep = Severity.ALL;

    StreamConsole(PrintStream out, PrintStream err, Settings settings) {
        this.out = out;
        this.err = err;
        this.settings = settings;
    }

    @Override
    public synchronized void result(String line) {
        err.flush();
        out.println(line);
    }

    @Override
    public void info(String line) {
        show(Severity.NOTE, line);
    }

    @Override
    public synchronized void event(Severity severity, String text) {
        if (severity.atLeast(worst)) {
            worst = severity;
        }
        if (severity.atLeast(worstOfStep)) {
            worstOfStep = severity;
        }
        show(severity, "xorriso : " + severity + " : " + text);
    }

    /** A line that is shown whatever is reported. */
    synchronized void always(String line) {
        out.flush();
        err.println(line);
    }

    private synchronized void show(Severity severity, String line) {
        if (severity.atLeast(settings.get(Thresholds.REPORT_ABOUT))) {
            always(line);
        }
    }

    synchronized void beginStep() {
        worstOfStep = Severity.ALL;
    }

    synchronized Severity worstOfStep() {
        return worstOfStep;
    }

    /** The gravest event of the whole run. */
    synchronized Severity worst() {
        return worst;
    }

    synchronized void flush() {
        out.flush();
        err.flush();
    }
}
