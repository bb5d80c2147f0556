package org.burnish.media.spi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.burnish.media.BlankRequest;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaNote;
import org.burnish.media.MediaNote.Severity;
import org.burnish.media.Medium;
import org.burnish.media.Medium.Product;
import org.burnish.media.Medium.State;
import org.burnish.media.NominalSpeed;
import org.burnish.media.Preparation;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.WritePlan.Padding;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.response.FormatCapacities;

/**
 * A kind of medium that must be formatted once, and whose blocks can be written at any time then, with nothing but
 * flushing around the data: DVD-RAM, BD-RE.
 *
 * @param name what it is in words
 * @param unitBlocks the blocks of its ECC block or cluster, which one write command carries
 * @param speed what 1x means
 * @param product who made it
 * @param formatting how it is formatted
 */
public record OverwritableKind(
        String name, int unitBlocks, NominalSpeed speed, Identification product, Formatting formatting) {

    /** The blanking modes. All do the same, as there is nothing slow that one of them could spare. */
    public static final List<String> BLANK_MODES = List.of("as_needed", "all", "fast", "deformat", "deformat_quickest");

    /** Reads who made a medium. */
    @FunctionalInterface
    public interface Identification {
        Product of(OpticalDrive drive) throws IOException;
    }

    /** How a kind of medium is formatted. */
    public interface Formatting {

        /** The mode for a medium that never was formatted. */
        String firstMode();

        /** How many blocks the first mode gives, as the drive offers it. */
        long firstBlocks(FormatCapacities capacities);

        /** Prepares formatting. */
        Preparation prepare(OpticalDrive drive, Medium medium, FormatRequest request, MediaNote... notes)
                throws IOException;
    }

    /** Reads the state: unformatted, or blank, since any of its blocks can be written at any time then. */
    public Medium inspect(OpticalDrive drive, int profile) throws IOException {
        FormatCapacities capacities = drive.formatCapacities();
        boolean formatted = capacities.status() == FormatCapacities.Status.FORMATTED;
        if (!formatted) {
            EmptyHead.require(drive, "the " + name + " is not formatted");
        }
        long blocks = formatted ? capacities.blocks() : formatting.firstBlocks(capacities);
        return new Medium(
                profile,
                name,
                formatted ? State.BLANK : State.UNFORMATTED,
                product.of(drive),
                List.of(),
                formatted ? EmptyHead.readable(drive) : 0,
                blocks,
                blocks,
                0,
                new Medium.Traits(true, true, true, false, unitBlocks, 1).at(speed));
    }

    /** Prepares plain writes at any block, after the formatting that a new medium must have. */
    public TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        new Refusals()
                .ofSize(medium, request)
                .check("Cannot write to " + medium.name() + " in drive '" + drive.address() + "'");
        List<MediaNote> notes = new ArrayList<>();
        Preparation first = first(drive, medium, notes);
        int chunk = request.transfer().chunkOr(unitBlocks);
        StreamRecordingRule streaming = StreamRecordingRule.of(drive, request, chunk, unitBlocks);
        notes.addAll(streaming.notes());
        WritePlan plan = WritePlan.of("Overwrite", request.start(), request.blocks(), chunk)
                .padding(streaming.applies() ? Padding.CHUNK : Padding.NONE)
                .overwriting()
                .speed(request.speed())
                .notes(notes)
                .streamFrom(streaming.from());
        return new SteppedTrackWriter(drive, plan, new FlushSteps(drive, first));
    }

    private Preparation first(OpticalDrive drive, Medium medium, List<MediaNote> notes) throws IOException {
        if (medium.state() != State.UNFORMATTED) {
            return Preparations.none();
        }
        notes.add(note("Unformatted " + name + " medium detected. It is formatted before writing."));
        return formatting.prepare(drive, medium, FormatRequest.of(formatting.firstMode(), false));
    }

    /** Prepares blanking. There is no BLANK for such media: the head is spoiled, or it is formatted the first time. */
    public Preparation blanker(OpticalDrive drive, Medium medium, BlankRequest request) throws IOException {
        new Refusals()
                .when(
                        !BLANK_MODES.contains(request.mode()),
                        "there is no mode '" + request.mode() + "'. Use one of " + String.join(" ", BLANK_MODES))
                .check("Cannot blank " + medium.name());
        if (medium.state() != State.UNFORMATTED) {
            return Overwriting.blank(drive, request);
        }
        String mode = formatting.firstMode();
        return formatting.prepare(
                drive,
                medium,
                FormatRequest.of(mode, request.force()),
                note("Unformatted " + name + " medium detected. Trying -format " + mode + "."));
    }

    private static MediaNote note(String text) {
        return new MediaNote(Severity.NOTE, text);
    }
}
