package org.burnish.recorder.internal.drive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.burnish.recorder.Drive;
import org.burnish.recorder.PreparationWatch;
import org.burnish.recorder.PreparationWatcher;

/** All that watch what is done to one medium; one that fails can't harm it. */
final class PreparationWatches {

    /** What is done, and watched. */
    @FunctionalInterface
    interface Watched {
        Drive.Done run() throws IOException;
    }

    private final List<PreparationWatch> watches = new ArrayList<>();

    private PreparationWatches(List<PreparationWatcher> watchers, PreparationWatcher.Kind kind, Drive drive) {
        for (PreparationWatcher watcher : watchers) {
            harmless(watcher, () -> watches.add(watcher.watch(kind, drive)));
        }
    }

    /** Does it, while the watchers follow. */
    static Drive.Done run(
            List<PreparationWatcher> watchers, PreparationWatcher.Kind kind, Drive drive, Watched preparation)
            throws IOException {
        PreparationWatches watches = new PreparationWatches(watchers, kind, drive);
        try {
            Drive.Done done = preparation.run();
            watches.each(watch -> watch.ended(done));
            return done;
        } catch (IOException | RuntimeException e) {
            watches.each(watch -> watch.failed(e));
            throw e;
        }
    }

    private void each(Consumer<PreparationWatch> what) {
        watches.forEach(watch -> harmless(watch, () -> what.accept(watch)));
    }

    private static void harmless(Object watcher, Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | LinkageError | AssertionError e) {
            System.getLogger(PreparationWatches.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "'" + watcher.getClass().getName()
                                    + "', which watches what is done to media, failed. The work goes on.",
                            e);
        }
    }
}
