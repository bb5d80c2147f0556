package org.burnish.station.engine;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.burnish.media.CloseRequest;
import org.burnish.media.MediaListener;
import org.burnish.media.Medium;
import org.burnish.recorder.Drive;
import org.burnish.recorder.DriveOptions;
import org.burnish.scsi.text.Reason;
import org.burnish.station.Burn.State;
import org.burnish.station.Job;

/**
 * Goes on with a burn that nobody works on any more. The medium is looked at first: nothing is burned twice in silence, and what is
 * not known is not taken for nothing.
 */
final class Interrupted {

    private static final DriveOptions AS_IT_IS = new DriveOptions(false, null);

    private final Surroundings around;
    private final DiscWork work;

    Interrupted(Surroundings around, DiscWork work) {
        this.around = around;
        this.work = work;
    }

    /**
     * Finds out how a burn ended.
     *
     * @return whether it is to be asked again at once
     */
    boolean resume(BurnRow row, Job job) {
        if (!row.station.equals(around.name())) {
            unknown(
                    row,
                    "It was interrupted in drive " + row.drive + " of station " + row.station
                            + ", which alone can look at the disc. When that station is back, it goes on; or look at the disc and release"
                            + " the job.");
            return false;
        }
        if (!row.touched) {
            change(row.id, each -> {
                each.attempts = Math.max(0, each.attempts - 1);
                each.waits("It was interrupted before the medium was changed.");
            });
            return true;
        }
        Optional<Slot> slot = around.board().slot(row.drive).filter(Slot::claim);
        if (slot.isEmpty()) {
            unknown(
                    row,
                    "It was interrupted in drive " + row.drive
                            + ", which is not there or in use. Connect it, or look at"
                            + " the disc and release the job.");
            return false;
        }
        slot.get().worksFor(row.id);
        try {
            return look(row, job, slot.get());
        } finally {
            slot.get().release();
        }
    }

    private boolean look(BurnRow row, Job job, Slot slot) {
        Medium.State state;
        String mark;
        try (Drive drive = around.drives().open(slot.address(), AS_IT_IS)) {
            if (drive.medium().isEmpty()) {
                unknown(
                        row,
                        "It was interrupted, and the disc is not in drive " + row.drive
                                + " any more. Put it in again, or" + " look at it and release the job.");
                return false;
            }
            state = mended(drive);
            if (isAnother(row, state, drive.medium().get())) {
                unknown(
                        row,
                        "It was interrupted, and a blank is in drive " + row.drive
                                + " instead of the disc that was written."
                                + " Put that in again, or look at it and release the job.");
                return false;
            }
            mark = state == Medium.State.BLANK || state == Medium.State.UNFORMATTED ? "" : VolumeSet.newest(drive);
        } catch (IOException e) {
            unknown(
                    row,
                    "It was interrupted, and the disc in drive " + row.drive + " can't be read: " + Reason.of(e)
                            + ". Look at it and release the job.");
            return false;
        }
        if (mark.equals(VolumeSet.of(around.database(), row.id))) {
            return found(row, job, slot, state);
        }
        return goesOn(row, job, slot, state);
    }

    /** What can be written only once does not become blank again. */
    private static boolean isAnother(BurnRow row, Medium.State state, Medium medium) {
        return row.progress > 0
                && state == Medium.State.BLANK
                && !medium.traits().erasable()
                && !medium.next().chained();
    }

    /** What can be closed of a damaged track is closed. */
    private static Medium.State mended(Drive drive) throws IOException {
        Medium.State state = drive.state().orElseThrow();
        if (state != Medium.State.DAMAGED) {
            return state;
        }
        try {
            drive.closeDamaged(new CloseRequest(false, false), MediaListener.NONE);
        } catch (IOException e) {
            return Medium.State.DAMAGED;
        }
        return drive.state().orElse(Medium.State.DAMAGED);
    }

    /** The disc says that it is of this burn: it is the last thing written, so the disc was finished, or is read as not right. */
    private boolean found(BurnRow row, Job job, Slot slot, Medium.State state) {
        DiscWork.Result read = work.verify(row.id, job, slot);
        if (read.kind() == DiscWork.Kind.MADE) {
            DiscWork.Result known = work.catalogued(row.id, job, slot, read);
            change(row.id, each -> {
                each.progress = 100;
                each.verified = known.verified();
                each.disc = known.disc();
                each.ends(
                        State.DONE,
                        "The station was interrupted; the disc was found complete and right. " + known.reason());
            });
            work.exchange(slot, job);
            return false;
        }
        if (read.kind() == DiscWork.Kind.INTERRUPTED) {
            return false;
        }
        return goesOn(row, job, slot, state);
    }

    private boolean goesOn(BurnRow row, Job job, Slot slot, Medium.State state) {
        switch (state) {
            case BLANK, UNFORMATTED, APPENDABLE -> {
                change(row.id, each -> {
                    each.waits("It was interrupted, and goes on with the same disc.");
                    each.pinned = true;
                });
                return true;
            }
            case CLOSED, DAMAGED -> {
                change(
                        row.id,
                        each -> each.waits("It was interrupted, which spoilt the disc in drive " + each.drive
                                + ". It waits for the next blank."));
                work.spoilt(row.id, job, slot, "The station was interrupted while it was written.");
                return true;
            }
        }
        throw new IllegalStateException(state.toString());
    }

    private void unknown(BurnRow row, String why) {
        if (row.state != State.UNKNOWN || !row.reason.equals(why)) {
            change(row.id, each -> {
                each.state = State.UNKNOWN;
                each.reason = why;
                each.phase = "";
            });
        }
    }

    private void change(long id, Consumer<BurnRow> change) {
        around.listeners().changed(around.stored(() -> around.jobs().change(id, change)));
    }
}
