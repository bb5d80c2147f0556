package org.burnish.station.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.burnish.station.Burn;
import org.burnish.station.StationDrive;
import org.burnish.station.StationException;

/** Looks at the drives once a second, and wakes the burns that can go on. */
final class Watch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Watch.class.getName());
    private static final Duration REPORT = Duration.ofSeconds(5);
    /** So many that wait are looked at; what is behind them waits for them anyhow, unless it wants another medium. */
    private static final int LOOKED_AT = 200;

    private final String station;
    private final String database;
    private final DriveBoard board;
    private final DriveTable table;
    private final Instances instances;
    private final JobSearch search;
    private final Queue queue;
    private final Desk desk;
    private final Rechecks rechecks;
    private final Listeners listeners;
    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "burnish-station-watch");
        thread.setDaemon(true);
        return thread;
    });
    private List<String> reported = List.of();
    private Instant reportedAt = Instant.EPOCH;
    private String failure = "";

    Watch(
            Surroundings around,
            Rechecks rechecks,
            DriveTable table,
            Instances instances,
            JobSearch search,
            Queue queue,
            Desk desk) {
        this.station = around.name();
        this.database = around.database();
        this.board = around.board();
        this.listeners = around.listeners();
        this.table = table;
        this.instances = instances;
        this.search = search;
        this.queue = queue;
        this.desk = desk;
        this.rechecks = rechecks;
    }

    void start() {
        turns.scheduleWithFixedDelay(this::turn, 0, 1, TimeUnit.SECONDS);
    }

    /** Something changed: the next turn is now. */
    void now() {
        if (!turns.isShutdown()) {
            turns.execute(this::turn);
        }
    }

    private void turn() {
        try {
            board.look();
            report();
            wake();
            failure = "";
        } catch (StationException e) {
            said(e);
        } catch (RuntimeException e) {
            said(e);
            LOG.log(System.Logger.Level.DEBUG, "in a turn of the watch", e);
        }
    }

    private void said(RuntimeException e) {
        String text = String.valueOf(e.getMessage());
        if (!text.equals(failure)) {
            failure = text;
            LOG.log(System.Logger.Level.WARNING, text);
        }
    }

    private void report() {
        List<StationDrive> drives =
                board.slots().stream().map(slot -> slot.report(station)).toList();
        List<String> now = drives.stream()
                .map(drive ->
                        drive.address() + drive.medium() + drive.state() + drive.mark() + drive.used() + drive.burn())
                .sorted()
                .toList();
        boolean changed = !now.equals(reported);
        if (changed || Instant.now().isAfter(reportedAt.plus(REPORT))) {
            instances.seen();
            table.report(station, drives);
            reported = now;
            reportedAt = Instant.now();
        }
        if (changed) {
            listeners.drivesChanged();
        }
    }

    private void wake() {
        List<Slot> idle = new ArrayList<>(
                board.slots().stream().filter(slot -> !slot.isClaimed()).toList());
        if (idle.isEmpty()) {
            return;
        }
        Set<Long> woken = new HashSet<>();
        for (JobSearch.Waiting burn : search.waiting(LOOKED_AT)) {
            idle.stream().filter(slot -> suits(slot, burn)).findFirst().ifPresent(slot -> {
                idle.remove(slot);
                queue.wake(burn.id());
                woken.add(burn.id());
            });
            if (idle.isEmpty()) {
                break;
            }
        }
        if (!woken.isEmpty()) {
            queue.hurry();
        }
        for (Slot slot : idle) {
            if (rechecks.isDue(slot) && slot.claim()) {
                rechecks.begin(slot);
            }
        }
    }

    private boolean suits(Slot slot, JobSearch.Waiting burn) {
        boolean here = burn.station().equals(station)
                && burn.drive().equals(slot.address().toString());
        if (burn.state() == Burn.State.UNKNOWN || burn.pinned()) {
            return here;
        }
        if (burn.state() == Burn.State.VERIFYING) {
            return slot.content().mark().equals(VolumeSet.of(database, burn.id())) && !(burn.otherDrive() && here);
        }
        return board.isBlank(slot, burn.medium(), Math.max(burn.blocks(), desk.needs(burn.id())));
    }

    @Override
    public void close() {
        turns.shutdownNow();
    }
}
