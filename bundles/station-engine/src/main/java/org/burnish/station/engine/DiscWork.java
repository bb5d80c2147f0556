package org.burnish.station.engine;

import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.archive.ArchivePlan;
import org.burnish.archive.DiscTree;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaListener;
import org.burnish.media.RefusedException;
import org.burnish.operations.Burned;
import org.burnish.operations.Checked;
import org.burnish.operations.Inputs;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.OperationRecord;
import org.burnish.operations.Order;
import org.burnish.options.Options;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Outcome;
import org.burnish.scsi.text.Reason;
import org.burnish.station.Burn.Verified;
import org.burnish.station.Catalogue;
import org.burnish.station.Disc;
import org.burnish.station.Job;
import org.burnish.station.JobRequest.Verify;
import org.burnish.station.StationException;
import org.burnish.station.spi.MediumLoader;

/** What is done with a disc in a drive. */
final class DiscWork {

    private static final System.Logger LOG = System.getLogger(DiscWork.class.getName());

    /** What came of it. */
    enum Kind {
        /** The disc holds what was meant, as far as is known. */
        MADE,
        /** Nothing was changed, and another drive or a later time may do. */
        NOT_BEGUN,
        /** Nothing was changed, and it would be refused each time. */
        REFUSED,
        CANCELLED,
        /** The disc does not hold what was meant. */
        SPOILT,
        /** This station ends. */
        INTERRUPTED
    }

    /**
     * What came of it.
     *
     * @param kind in a word
     * @param verified what is known of the disc
     * @param reason in a sentence; empty where there is nothing to say
     * @param needs how many blocks are needed, where that is why it was not begun
     * @param disc of the catalogue
     */
    record Result(Kind kind, Verified verified, String reason, OptionalLong needs, OptionalLong disc) {

        static Result of(Kind kind, String reason) {
            return new Result(kind, Verified.UNKNOWN, reason, OptionalLong.empty(), OptionalLong.empty());
        }

        static Result notBegun(String reason) {
            return of(Kind.NOT_BEGUN, reason);
        }

        static Result made(Verified verified) {
            return new Result(Kind.MADE, verified, "", OptionalLong.empty(), OptionalLong.empty());
        }

        Result with(OptionalLong known) {
            return new Result(kind, verified, reason, needs, known);
        }
    }

    private final Surroundings around;

    DiscWork(Surroundings around) {
        this.around = around;
    }

    /** Formats a medium that has to be before anything else. */
    void format(Drive drive) throws IOException {
        drive.format(FormatRequest.of(FormatRequest.AS_NEEDED, false), MediaListener.NONE);
    }

    /** Burns a disc of a job. */
    Result burn(BurnRow row, Job job, Drive drive) {
        Following following =
                new Following(around, row.id, job.id(), drive.address().toString());
        try {
            ArchivePlan plan = Sets.read(around.jobs().plan(job.id()));
            DiscTree tree = around.sets().tree(plan, row.number);
            Inputs inputs =
                    Inputs.reportingTo(following).on(drive).tree(tree.tree(), Optional.empty(), Optional.empty());
            OperationRecord record =
                    following.toEnd(around.operations().start(order(row.id, job, drive, tree), inputs));
            Result result = result(record, following.touched());
            if (result.kind() == Kind.MADE) {
                certified(new CertificateDesk.Made(
                        around.jobs().burn(row.id).orElse(row),
                        job,
                        plan,
                        tree,
                        burned(record).orElseThrow().outcome(),
                        drive,
                        result.verified()));
            }
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Result.of(Kind.INTERRUPTED, "");
        } catch (IOException e) {
            // what is not as it was planned, or can't be read: nothing was written
            return Result.of(Kind.REFUSED, Reason.of(e));
        }
    }

    /** A disc that was made is made, whether or not it can be certified. */
    private void certified(CertificateDesk.Made made) {
        try {
            around.stored(() -> {
                try {
                    around.certificates().issue(made);
                    return made;
                } catch (IOException e) {
                    throw new StationException(StationException.Kind.CONFLICT, Reason.of(e), e);
                }
            });
        } catch (StationException e) {
            LOG.log(System.Logger.Level.WARNING, "Burn " + made.row().id + " has no certificate", e);
        }
    }

    private Order order(long id, Job job, Drive drive, DiscTree tree) {
        Options options = tree.options()
                .with(Sets.ofBurn(job))
                .with(VolumeSet.OPTION, VolumeSet.of(around.database(), id))
                .with(OperationOptions.VERIFY, job.request().verify() == Verify.SAME)
                .with(OperationOptions.CLOSE_AS_NEEDED, true);
        return Order.of(Order.BURN, drive.address().toString()).with(options);
    }

    private static Optional<Burned> burned(OperationRecord record) {
        return record.result().filter(Burned.class::isInstance).map(Burned.class::cast);
    }

    private Result result(OperationRecord record, boolean touched) {
        if (around.ending().getAsBoolean()) {
            return Result.of(Kind.INTERRUPTED, "");
        }
        Optional<Burned> burned =
                record.result().filter(Burned.class::isInstance).map(Burned.class::cast);
        if (burned.isEmpty()) {
            return withoutResult(record, touched);
        }
        Outcome outcome = burned.get().outcome();
        if (outcome.state() == Outcome.State.CANCELLED) {
            return Result.of(Kind.CANCELLED, "");
        }
        if (outcome.state() != Outcome.State.COMPLETED) {
            return Result.of(Kind.SPOILT, failures(outcome));
        }
        if (outcome.unreadable() > 0) {
            return Result.of(
                    Kind.REFUSED,
                    outcome.unreadable()
                            + " source files could not be read completely; the disc was made without them. "
                            + String.join(" ", record.messages()));
        }
        return checked(burned.get().checks().stream().map(Checked::good).toList(), record);
    }

    private static Result checked(List<Boolean> good, OperationRecord record) {
        if (good.isEmpty()) {
            return Result.made(Verified.UNKNOWN);
        }
        return good.get(0)
                ? Result.made(Verified.RIGHT)
                : Result.of(
                        Kind.SPOILT,
                        "What was read back of the disc is not what was written. "
                                + String.join(" ", record.messages()));
    }

    private static String failures(Outcome outcome) {
        StringBuilder text = new StringBuilder();
        for (Outcome.DriveFailure failure : outcome.failures()) {
            text.append(failure.doing())
                    .append(": ")
                    .append(Reason.of(failure.cause()))
                    .append(". ");
        }
        return text.toString().strip();
    }

    private static Result withoutResult(OperationRecord record, boolean touched) {
        if (record.state() == OperationRecord.State.CANCELLED) {
            return Result.of(Kind.CANCELLED, "");
        }
        Throwable failure = record.failure().orElseThrow();
        if (failure instanceof RefusedException refused) {
            OptionalLong needs = refused.reasons().stream()
                    .filter(fact -> fact.code().equals(MediaFacts.SIZE))
                    .mapToLong(fact -> Long.parseLong(
                            String.valueOf(fact.figures().values().get("blocks"))))
                    .findFirst();
            return needs.isPresent()
                    ? new Result(
                            Kind.NOT_BEGUN,
                            Verified.UNKNOWN,
                            "It needs a larger medium: " + Reason.of(refused),
                            needs,
                            OptionalLong.empty())
                    : Result.of(Kind.REFUSED, Reason.of(refused));
        }
        return Result.of(touched ? Kind.SPOILT : Kind.REFUSED, Reason.withPath(failure));
    }

    /** Reads a disc back by its checksums. */
    Result verify(long id, Job job, Slot slot) {
        String address = slot.address().toString();
        Following following = new Following(around, id, job.id(), address);
        try {
            OperationRecord record = following.toEnd(around.operations()
                    .start(Order.of(Order.VERIFY, slot.address().toString()), Inputs.reportingTo(following)));
            if (around.ending().getAsBoolean()) {
                return Result.of(Kind.INTERRUPTED, "");
            }
            Optional<Checked> checked =
                    record.result().filter(Checked.class::isInstance).map(Checked.class::cast);
            if (checked.isPresent()) {
                return checked(List.of(checked.get().good()), record);
            }
            return record.state() == OperationRecord.State.CANCELLED
                    ? Result.of(Kind.CANCELLED, "")
                    : Result.of(Kind.NOT_BEGUN, "It can't be verified in drive " + address + ": " + record.reason());
        } catch (RefusedException e) {
            return Result.of(Kind.REFUSED, Reason.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Result.of(Kind.INTERRUPTED, "");
        }
    }

    /** Takes the disc in a drive into the catalogue; without one, or where that fails, the disc is made all the same. */
    Result catalogued(long id, Job job, Slot slot, Result made) {
        Optional<Catalogue> catalogue = around.catalogue().get();
        if (catalogue.isEmpty()) {
            return made;
        }
        try {
            Disc disc = around.stored(
                    () -> catalogue.get().importDisc(slot.address().toString()));
            String label = job.request().label().isEmpty()
                    ? disc.label()
                    : job.request().label();
            around.stored(
                    () -> catalogue.get().add(checked(disc, label, made.verified()), Collections.emptyIterator()));
            return made.with(OptionalLong.of(disc.id()));
        } catch (StationException e) {
            LOG.log(System.Logger.Level.WARNING, "The disc of burn " + id + " is not in the catalogue", e);
            return new Result(
                    made.kind(),
                    made.verified(),
                    "The disc was made, but it is not in the catalogue: " + e.getMessage(),
                    made.needs(),
                    OptionalLong.empty());
        }
    }

    /** Notes what a later check of a disc came to. */
    void checked(BurnRow row, Verified verified) {
        row.disc.ifPresent(disc -> around.catalogue()
                .get()
                .flatMap(catalogue -> catalogue.disc(disc))
                .ifPresent(known -> checked(known, verified)));
    }

    /** The same of a disc of the catalogue. */
    void checked(Disc disc, Verified verified) {
        around.catalogue()
                .get()
                .ifPresent(catalogue -> around.stored(
                        () -> catalogue.add(checked(disc, disc.label(), verified), Collections.emptyIterator())));
    }

    private static Disc checked(Disc disc, String label, Verified verified) {
        return new Disc(
                disc.id(),
                disc.mark(),
                label,
                disc.shelf(),
                disc.kind(),
                disc.product(),
                disc.volumeId(),
                disc.sessions(),
                disc.blocks(),
                disc.files(),
                disc.burned(),
                verified == Verified.UNKNOWN ? disc.checked() : Optional.of(Instant.now()),
                verified,
                disc.note());
    }

    /** Marks a disc that does not hold what was meant, and takes it out. */
    void spoilt(long id, Job job, Slot slot, String reason) {
        LOG.log(
                System.Logger.Level.WARNING,
                "The disc in drive {0} is spoilt: burn {1}: {2}",
                slot.address(),
                id,
                reason);
        exchange(slot, job);
    }

    /** Takes a disc out that is finished: a loader puts the next blank in, a drive opens its tray. */
    void exchange(Slot slot, Job job) {
        String address = slot.address().toString();
        try {
            for (MediumLoader loader : around.loaders()) {
                if (loader.serves(address)) {
                    loader.exchange(
                            address,
                            KindOfMedium.of(slot.content().name()),
                            job.request().label());
                    return;
                }
            }
            if (slot.isReal()) {
                try (Drive drive = around.drives().open(slot.address())) {
                    drive.eject();
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The disc in drive {0} does not come out: {1}", address, Reason.of(e));
        }
    }
}
