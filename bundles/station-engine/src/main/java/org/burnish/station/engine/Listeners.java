package org.burnish.station.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.burnish.station.Job;
import org.burnish.station.StationListener;
import org.burnish.station.StationListener.BurnProgress;

/** Tells all listeners; one that throws is nobody's loss but its own. */
final class Listeners {

    private static final System.Logger LOG = System.getLogger(Listeners.class.getName());

    private final List<StationListener> all = new CopyOnWriteArrayList<>();

    void add(StationListener listener) {
        all.add(listener);
    }

    void remove(StationListener listener) {
        all.remove(listener);
    }

    void changed(Job job) {
        tell(listener -> listener.changed(job));
    }

    void progress(BurnProgress progress) {
        tell(listener -> listener.progress(progress));
    }

    void drivesChanged() {
        tell(StationListener::drivesChanged);
    }

    private void tell(Consumer<StationListener> what) {
        for (StationListener listener : all) {
            try {
                what.accept(listener);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "A listener of the station failed: " + listener.getClass(), e);
            }
        }
    }
}
