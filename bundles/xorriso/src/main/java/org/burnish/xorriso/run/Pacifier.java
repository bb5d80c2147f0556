package org.burnish.xorriso.run;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.burnish.operations.Burned;
import org.burnish.operations.Operation;
import org.burnish.recorder.Progress;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.text.PacifierForm;
import org.burnish.xorriso.text.ProgressText;
import org.burnish.xorriso.text.SpeedUnit;

/** Reports once a second how far a recording is, until it is closed. */
final class Pacifier implements AutoCloseable {

    private static final int MILLIS = 1000;

    private final Console console;
    private final Operation operation;
    private final SpeedUnit unit;
    private final PacifierForm form;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "burnish-pacifier");
        thread.setDaemon(true);
        return thread;
    });

    Pacifier(Console console, Operation operation, SpeedUnit unit, PacifierForm form) {
        this.form = form;
        this.console = console;
        this.operation = operation;
        this.unit = unit;
    }

    /** Reports how far a burn is until it ends; gives what came of it. */
    static Burned burned(Console console, Operation operation, SpeedUnit unit, PacifierForm form) throws IOException {
        try (Pacifier pacifier = new Pacifier(console, operation, unit, form)) {
            pacifier.start();
            return OrderRun.result(operation, Burned.class);
        }
    }

    /** Reports from now on, until it is closed. */
    void start() {
        long interval = Math.round(form.interval() * MILLIS);
        timer.scheduleAtFixedRate(this::report, interval, interval, TimeUnit.MILLISECONDS);
    }

    private void report() {
        operation
                .progress()
                .recording()
                .filter(progress -> progress.phase() != Progress.Phase.ENDED)
                .ifPresent(progress -> console.event(Severity.UPDATE, ProgressText.of(progress, unit, form.style())));
    }

    /** A line in the making is not interrupted: that would close the channel that a host's console may be. */
    @Override
    public void close() {
        timer.shutdown();
    }
}
