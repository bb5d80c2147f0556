package org.burnish.recorder.internal.drive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.burnish.recorder.Drive;
import org.burnish.recorder.PreparationWatch;
import org.burnish.recorder.PreparationWatcher;
import org.burnish.recorder.internal.plugin.Bystander;

/** All that watch what is done to one medium; one that fails can't harm it. */
final class PreparationWatches {

    /** What is done, and watched. */
    @FunctionalInterface
    interface Watched {
        Drive.Done run() throws IOException;
    }

    private static final Bystander BYSTANDER = new Bystander("what is done to media", "The work");

    private final List<PreparationWatch> watches = new ArrayList<>();

    private PreparationWatches(List<PreparationWatcher> watchers, PreparationWatcher.Kind kind, Drive drive) {
        for (PreparationWatcher watcher : watchers) {
            BYSTANDER.call(watcher, () -> watches.add(watcher.watch(kind, drive)));
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
        watches.forEach(watch -> BYSTANDER.call(watch, () -> what.accept(watch)));
    }
}
