package org.burnish.station.web.events;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.burnish.station.Job;
import org.burnish.station.JobQuery;
import org.burnish.station.StationDrive;
import org.burnish.station.StationException;
import org.burnish.station.StationListener;
import org.burnish.station.web.Rooms;
import org.burnish.station.web.guard.Refusal;

/**
 * Collects what happens for half a second, then tells all watchers at once. Of a job or a burn they hear the newest state. A text is made
 * once for all watchers of a kind, and none where there are no watchers.
 */
public final class EventHub implements StationListener, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(EventHub.class.getName());
    private static final long TURN_MS = 500;
    private static final long BEAT_S = 15;
    private static final int MOST = 1000;
    private static final byte[] BEAT = ": beat\n\n".getBytes(StandardCharsets.UTF_8);
    private static final Set<Job.State> OPEN =
            Set.of(Job.State.HELD, Job.State.WAITING, Job.State.RUNNING, Job.State.UNKNOWN);

    private final Rooms rooms;
    private final Map<Voice, Set<Watcher>> watchers = new ConcurrentHashMap<>();
    private final Map<Long, Job> jobs = new LinkedHashMap<>();
    private final Map<Long, BurnProgress> progress = new LinkedHashMap<>();
    private final Map<Long, BurnProgress> latest = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "burnish-station-events");
        thread.setDaemon(true);
        return thread;
    });
    private boolean drives;
    private boolean turns;
    private long number;

    /** For one station. */
    public EventHub(Rooms rooms) {
        this.rooms = rooms;
        clock.scheduleWithFixedDelay(() -> all().forEach(each -> each.send(BEAT)), BEAT_S, BEAT_S, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void changed(Job job) {
        jobs.put(job.id(), job);
        job.burns().stream().filter(burn -> !burn.state().running()).forEach(burn -> latest.remove(burn.id()));
        turn();
    }

    @Override
    public synchronized void progress(BurnProgress burn) {
        progress.put(burn.burn(), burn);
        latest.put(burn.burn(), burn);
        turn();
    }

    @Override
    public synchronized void drivesChanged() {
        drives = true;
        turn();
    }

    private void turn() {
        if (!turns && !clock.isShutdown()) {
            turns = true;
            clock.schedule(this::tell, TURN_MS, TimeUnit.MILLISECONDS);
        }
    }

    /** How many watch. */
    public int watching() {
        return watchers.values().stream().mapToInt(Set::size).sum();
    }

    private List<Watcher> all() {
        return watchers.values().stream().flatMap(Set::stream).toList();
    }

    /** Refuses where there are too many. */
    void admit() {
        if (watching() >= MOST) {
            throw new Refusal(Refusal.UNAVAILABLE, "There are " + MOST + " watchers already");
        }
    }

    /** Takes a watcher in, which hears of all that is first. */
    void add(Voice voice, Watcher watcher) {
        // what changes between these two lines is told twice, and not never
        watchers.computeIfAbsent(voice, first -> ConcurrentHashMap.newKeySet()).add(watcher);
        try {
            watcher.send(frame("state", voice.state(snapshot())));
        } catch (StationException | Refusal e) {
            LOG.log(System.Logger.Level.DEBUG, "A watcher has to come back later", e);
            watcher.close();
        }
    }

    void remove(Watcher watcher) {
        watchers.values().forEach(each -> each.remove(watcher));
    }

    private Voice.Snapshot snapshot() {
        if (!rooms.hasStation()) {
            return new Voice.Snapshot(List.of(), List.of(), List.of());
        }
        JobQuery open = new JobQuery(OPEN, Long.MAX_VALUE, java.util.Optional.empty(), 100);
        return new Voice.Snapshot(rooms.station().jobs(open), rooms.station().drives(), List.copyOf(latest.values()));
    }

    private void tell() {
        List<Job> changed;
        List<BurnProgress> burns;
        boolean moved;
        synchronized (this) {
            changed = new ArrayList<>(jobs.values());
            burns = new ArrayList<>(progress.values());
            moved = drives;
            jobs.clear();
            progress.clear();
            drives = false;
            turns = false;
        }
        try {
            watchers.forEach((voice, theirs) -> {
                if (!theirs.isEmpty()) {
                    byte[] frame = frames(voice, changed, burns, moved);
                    theirs.forEach(watcher -> watcher.send(frame));
                }
            });
        } catch (StationException | Refusal e) {
            LOG.log(System.Logger.Level.DEBUG, "Watchers hear nothing of this turn", e);
        }
    }

    private byte[] frames(Voice voice, List<Job> changed, List<BurnProgress> burns, boolean moved) {
        StringBuilder text = new StringBuilder();
        changed.forEach(job -> append(text, "job", voice.job(job)));
        if (moved) {
            List<StationDrive> now = rooms.station().drives();
            append(text, "drives", voice.drives(now));
        }
        if (!burns.isEmpty()) {
            append(text, "progress", voice.progress(burns));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] frame(String event, String data) {
        StringBuilder text = new StringBuilder();
        append(text, event, data);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private synchronized void append(StringBuilder text, String event, String data) {
        number++;
        text.append("id: ").append(number).append("\nevent: ").append(event).append("\ndata: ");
        text.append(data.replace("\n", "\ndata: ")).append("\n\n");
    }

    @Override
    public void close() {
        clock.shutdownNow();
        all().forEach(Watcher::close);
    }
}
