package org.burnish.station.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.burnish.media.RefusedException;
import org.burnish.operations.Checked;
import org.burnish.operations.Operation;
import org.burnish.operations.OperationRecord;
import org.burnish.operations.Order;
import org.burnish.scsi.text.Reason;
import org.burnish.station.Burn.Verified;
import org.burnish.station.Catalogue;
import org.burnish.station.Disc;
import org.burnish.station.DiscCheck;
import org.burnish.station.StationException;
import org.burnish.station.StationException.Kind;

/** Reads discs again, when a user wants it, and when one is in a drive that was not read for long. */
final class Rechecks implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Rechecks.class.getName());
    private static final long TURN_MS = 250;

    private final Surroundings around;
    private final DiscWork work;
    private final CheckHistory history;
    private final Duration due;
    private final ExecutorService readers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "burnish-station-check");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Makes one.
     *
     * @param due a disc that was not read for so long is read when it is in an idle drive; zero for never
     */
    Rechecks(Surroundings around, DiscWork work, CheckHistory history, Duration due) {
        this.around = around;
        this.work = work;
        this.history = history;
        this.due = due;
    }

    /**
     * Begins to read the disc in a drive.
     *
     * @param slot which was claimed; it is released at the end
     */
    void begin(Slot slot) {
        try {
            readers.execute(() -> {
                try {
                    read(slot);
                } catch (StationException e) {
                    LOG.log(System.Logger.Level.WARNING, e.getMessage());
                } finally {
                    slot.release();
                    around.listeners().drivesChanged();
                }
            });
        } catch (RejectedExecutionException e) {
            slot.release();
        }
    }

    /** Whether the disc in an idle drive is one that should be read again. */
    boolean isDue(Slot slot) {
        String mark = slot.content().mark();
        if (due.isZero() || mark.isEmpty() || slot.wasDue(mark)) {
            return false;
        }
        return around.catalogue()
                .get()
                .flatMap(catalogue -> catalogue.marked(mark))
                .filter(disc -> disc.checked()
                        .or(disc::burned)
                        .map(at -> at.plus(due).isBefore(Instant.now()))
                        .orElse(true))
                .isPresent();
    }

    private void read(Slot slot) {
        Catalogue catalogue = around.catalogue()
                .get()
                .orElseThrow(() -> new StationException(Kind.UNAVAILABLE, "The catalogue is not there."));
        String address = slot.address().toString();
        Optional<Disc> known = slot.content().mark().isEmpty()
                ? Optional.empty()
                : catalogue.marked(slot.content().mark());
        // one that the catalogue does not have is taken in
        Disc disc = known.orElseGet(() -> catalogue.importDisc(address));
        long began = System.nanoTime();
        OperationRecord record = record(address);
        long millis = (System.nanoTime() - began) / 1_000_000;
        if (around.ending().getAsBoolean()) {
            return;
        }
        Optional<Checked> checked =
                record.result().filter(Checked.class::isInstance).map(Checked.class::cast);
        Verified result = checked.map(each -> each.good() ? Verified.RIGHT : Verified.WRONG)
                .orElse(Verified.UNKNOWN);
        String note = (String.join(" ", record.messages()) + " " + record.reason()).strip();
        around.stored(() -> {
            history.add(new DiscCheck(disc.id(), Instant.now(), address, result, millis, note));
            return disc;
        });
        if (result != Verified.UNKNOWN) {
            work.checked(disc, result);
        }
        LOG.log(
                System.Logger.Level.INFO,
                "Disc {0} was read in {1}: {2} after {3} ms. {4}",
                disc.id(),
                address,
                result,
                millis,
                note);
    }

    private OperationRecord record(String address) {
        try {
            Operation operation = around.operations().start(Order.of(Order.VERIFY, address));
            while (operation.record().state().busy() && !around.ending().getAsBoolean()) {
                Thread.sleep(TURN_MS);
            }
            if (around.ending().getAsBoolean()) {
                operation.cancel();
            }
            return operation.await();
        } catch (RefusedException e) {
            throw new StationException(
                    Kind.CONFLICT, "The disc in drive " + address + " can't be read: " + Reason.of(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StationException(Kind.CONFLICT, "Reading the disc in drive " + address + " was interrupted.", e);
        }
    }

    @Override
    public void close() {
        readers.shutdown();
    }
}
