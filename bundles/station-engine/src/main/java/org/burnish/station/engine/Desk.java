package org.burnish.station.engine;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.burnish.media.Medium;
import org.burnish.recorder.Drive;
import org.burnish.recorder.DriveOptions;
import org.burnish.scsi.text.Reason;
import org.burnish.station.Burn;
import org.burnish.station.Burn.State;
import org.burnish.station.Burn.Verified;
import org.burnish.station.Job;
import org.burnish.station.JobRequest.Verify;

/**
 * Does for a burn what can be done now. Each step is stored before it is taken, so that whoever goes on after a death knows what may
 * have happened to which medium.
 */
final class Desk {

    private static final System.Logger LOG = System.getLogger(Desk.class.getName());
    /** So many discs are spoilt for a burn before it is given up. */
    private static final int ATTEMPTS = 3;

    private static final DriveOptions AS_IT_IS = new DriveOptions(false, null);

    private final Surroundings around;
    private final DiscWork work;
    private final Interrupted interrupted;
    /** Burns that this process works on: one whose heartbeat was late is not begun a second time. */
    private final Set<Long> active = ConcurrentHashMap.newKeySet();
    /** How many blocks burns need that were refused for it; they need not be planned again. */
    private final Map<Long, Long> needs = new ConcurrentHashMap<>();

    Desk(Surroundings around) {
        this.around = around;
        this.work = new DiscWork(around);
        this.interrupted = new Interrupted(around, work);
    }

    /** Does what can be done for a burn, and says when it is to be asked again; empty when it has ended. */
    Optional<Instant> attend(long id) {
        if (!active.add(id)) {
            return Queue.parked();
        }
        try {
            Optional<BurnRow> row = around.jobs().burn(id);
            if (row.isEmpty() || row.get().state.ended()) {
                return Optional.empty();
            }
            Job job = around.jobs().job(row.get().job).orElseThrow();
            if (around.jobs().cancelled(job.id()) && !row.get().state.running()) {
                change(id, each -> each.ends(State.CANCELLED, "It was cancelled."));
                return Optional.empty();
            }
            return switch (row.get().state) {
                case WAITING -> job.state() == Job.State.HELD ? Queue.parked() : begin(row.get(), job);
                case BURNING, UNKNOWN -> interrupted.resume(row.get(), job) ? attendAgain() : after(id);
                case VERIFYING -> verify(row.get(), job);
                case DONE, FAILED, CANCELLED -> Optional.empty();
            };
        } finally {
            active.remove(id);
        }
    }

    private static Optional<Instant> attendAgain() {
        return Optional.of(Instant.now());
    }

    /** Whether anything is left to do. */
    private Optional<Instant> after(long id) {
        return around.jobs().burn(id).filter(row -> !row.state.ended()).flatMap(row -> Queue.parked());
    }

    long needs(long burn) {
        return needs.getOrDefault(burn, 0L);
    }

    private Optional<Instant> begin(BurnRow row, Job job) {
        Optional<Slot> slot = around.board().claim(each -> suits(each, row, job));
        if (slot.isEmpty()) {
            return Queue.parked();
        }
        slot.get().worksFor(row.id);
        try {
            burn(row, job, slot.get());
        } finally {
            slot.get().release();
            around.listeners().drivesChanged();
        }
        return after(row.id);
    }

    private boolean suits(Slot slot, BurnRow row, Job job) {
        if (row.pinned) {
            return row.station.equals(around.name())
                    && row.drive.equals(slot.address().toString())
                    && !slot.isClaimed();
        }
        return around.board().isBlank(slot, job.request().medium(), Math.max(row.blocks, needs(row.id)));
    }

    private void burn(BurnRow row, Job job, Slot slot) {
        String address = slot.address().toString();
        boolean appended = row.pinned;
        DiscWork.Result result;
        try (Drive drive = around.drives().open(slot.address(), AS_IT_IS)) {
            Optional<Medium.State> state = drive.state();
            if (!ready(state, appended)) {
                change(
                        row.id,
                        each -> each.waits("The medium in drive " + address
                                + " is not blank any more; it waits for another one."));
                return;
            }
            change(row.id, each -> {
                each.state = State.BURNING;
                each.station = around.name();
                each.drive = address;
                each.attempts++;
                each.touched = false;
                each.began = Optional.of(Instant.now());
                each.reason = "";
                each.phase = "opening";
            });
            if (state.equals(Optional.of(Medium.State.UNFORMATTED))) {
                change(row.id, each -> each.touched = true);
                work.format(drive);
            }
            result = work.burn(row, job, drive);
        } catch (IOException e) {
            result = DiscWork.Result.notBegun("The drive " + address + " can't be opened: " + Reason.of(e));
        }
        settle(row.id, job, slot, result);
    }

    private static boolean ready(Optional<Medium.State> state, boolean appended) {
        return state.equals(Optional.of(Medium.State.BLANK))
                || state.equals(Optional.of(Medium.State.UNFORMATTED))
                || (appended && state.equals(Optional.of(Medium.State.APPENDABLE)));
    }

    private void settle(long id, Job job, Slot slot, DiscWork.Result result) {
        result.needs().ifPresent(blocks -> needs.put(id, blocks));
        switch (result.kind()) {
            case MADE -> made(id, job, slot, result);
            case NOT_BEGUN ->
                change(id, row -> {
                    row.attempts = Math.max(0, row.attempts - 1);
                    row.waits(result.reason());
                });
            case REFUSED -> change(id, row -> row.ends(State.FAILED, result.reason()));
            case CANCELLED -> {
                change(id, row -> row.ends(State.CANCELLED, "It was cancelled."));
                // what is no blank any more is in the way of the next job
                slot.look(around.drives());
                if (!slot.content().blank()) {
                    work.exchange(slot, job);
                }
            }
            case SPOILT -> {
                change(id, row -> {
                    if (row.attempts >= ATTEMPTS) {
                        row.ends(State.FAILED, result.reason());
                    } else {
                        row.waits("Attempt " + row.attempts + " of " + ATTEMPTS + " failed: " + result.reason()
                                + " It waits for the next blank.");
                    }
                });
                work.spoilt(id, job, slot, result.reason());
            }
            case INTERRUPTED -> {
                // what is stored says so already; who goes on looks at the medium
            }
        }
    }

    private void made(long id, Job job, Slot slot, DiscWork.Result result) {
        boolean elsewhere = job.request().verify() == Verify.OTHER && result.verified() == Verified.UNKNOWN;
        DiscWork.Result known = work.catalogued(id, job, slot, result);
        change(id, row -> {
            row.progress = 100;
            row.verified = known.verified();
            row.disc = known.disc();
            if (elsewhere) {
                row.state = State.VERIFYING;
                row.phase = "";
                row.reason = "The disc waits to be put into another drive, where it is verified.";
            } else {
                row.ends(State.DONE, known.reason());
            }
        });
        work.exchange(slot, job);
    }

    private Optional<Instant> verify(BurnRow row, Job job) {
        String mark = VolumeSet.of(around.database(), row.id);
        boolean other = job.request().verify() == Verify.OTHER;
        Optional<Slot> slot =
                around.board().claim(each -> each.content().mark().equals(mark) && !(other && sameDrive(each, row)));
        if (slot.isEmpty()) {
            return Queue.parked();
        }
        slot.get().worksFor(row.id);
        try {
            DiscWork.Result result = work.verify(row.id, job, slot.get());
            switch (result.kind()) {
                case MADE -> {
                    change(row.id, each -> {
                        each.verified = result.verified();
                        each.station = around.name();
                        each.drive = slot.get().address().toString();
                        each.ends(State.DONE, result.reason());
                    });
                    work.checked(row, result.verified());
                    work.exchange(slot.get(), job);
                }
                case SPOILT -> settle(row.id, job, slot.get(), result);
                case CANCELLED -> change(row.id, each -> each.ends(State.CANCELLED, "Its verification was cancelled."));
                case NOT_BEGUN, REFUSED -> change(row.id, each -> each.reason = result.reason());
                case INTERRUPTED -> {
                    // it is verified anew
                }
            }
        } finally {
            slot.get().release();
            around.listeners().drivesChanged();
        }
        return after(row.id);
    }

    private boolean sameDrive(Slot slot, BurnRow row) {
        return row.station.equals(around.name())
                && row.drive.equals(slot.address().toString());
    }

    private void change(long id, Consumer<BurnRow> change) {
        Job job = around.stored(() -> around.jobs().change(id, change));
        around.listeners().changed(job);
        Burn burn =
                job.burns().stream().filter(each -> each.id() == id).findFirst().orElseThrow();
        LOG.log(System.Logger.Level.INFO, "Burn {0} of job {1}: {2} {3}", id, job.id(), burn.state(), burn.reason());
    }
}
