package org.burnish.media.spi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.media.BlankRequest;
import org.burnish.media.FormatOverview;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaNote;
import org.burnish.media.MediaNote.Severity;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.Medium.Product;
import org.burnish.media.Medium.State;
import org.burnish.media.NextSession;
import org.burnish.media.NominalSpeed;
import org.burnish.media.Preparation;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.WritePlan.Padding;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.response.FormatCapacities;
import org.burnish.options.fact.Fact;

/**
 * The base of media that must be formatted once, and whose blocks can be written at any time then, with nothing but
 * flushing around the data: DVD-RAM, BD-RE.
 */
public abstract class OverwritableProfile implements MediaProfile {

    private final String name;
    private final int unitBlocks;
    private final NominalSpeed speed;
    private final Formatting formatting;

    /**
     * Makes one.
     *
     * @param name what it is in words
     * @param unitBlocks the blocks of its ECC block or cluster, which one write command carries
     * @param speed what 1x means
     * @param formatting how it is formatted
     */
    protected OverwritableProfile(String name, int unitBlocks, NominalSpeed speed, Formatting formatting) {
        this.name = name;
        this.unitBlocks = unitBlocks;
        this.speed = speed;
        this.formatting = formatting;
    }

    /** Reads who made a medium; nobody knows by default. */
    protected Product product(OpticalDrive drive) throws IOException {
        return Product.UNKNOWN;
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

    @Override
    public List<String> blankModes() {
        return Overwriting.BLANK_MODES;
    }

    @Override
    public Optional<FormatOverview> formats(OpticalDrive drive, Medium medium) throws IOException {
        return Formats.overview(drive);
    }

    /** Reads the state: unformatted, or blank, since any of its blocks can be written at any time then. */
    @Override
    public Medium inspect(OpticalDrive drive, int profile) throws IOException {
        FormatCapacities capacities = drive.formatCapacities();
        boolean formatted = capacities.status() == FormatCapacities.Status.FORMATTED;
        if (!formatted) {
            EmptyHead.require(drive, "the " + name + " is not formatted");
        }
        long blocks = formatted ? capacities.blocks() : formatting.firstBlocks(capacities);
        return Medium.of(
                        profile,
                        name,
                        formatted ? State.BLANK : State.UNFORMATTED,
                        Medium.Traits.of(unitBlocks, 1)
                                .erasable(true)
                                .overwritable(true)
                                .multiSession(true)
                                .at(speed))
                .with(product(drive))
                .withReadable(formatted ? EmptyHead.readable(drive) : 0)
                .withOverall(blocks)
                .with(NextSession.overwriting(blocks));
    }

    /** Prepares plain writes at any block, after the formatting that a new medium must have. */
    @Override
    public TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        new Refusals().ofSize(medium, request).check(MediaFacts.cannotWrite(medium.name(), drive.address()));
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
        notes.add(new MediaNote(
                Severity.NOTE,
                Fact.of(
                                MediaFacts.FORMATTED_FIRST,
                                "Unformatted {medium} medium detected. It is formatted before writing.")
                        .with("medium", name)));
        return formatting.prepare(drive, medium, FormatRequest.of(formatting.firstMode(), false));
    }

    /** Prepares blanking. There is no BLANK for such media: the head is spoiled, or it is formatted the first time. */
    @Override
    public Preparation blanker(OpticalDrive drive, Medium medium, BlankRequest request) throws IOException {
        Overwriting.requireMode(drive, medium, request);
        if (medium.state() != State.UNFORMATTED) {
            return Overwriting.blank(drive, request);
        }
        String mode = formatting.firstMode();
        return formatting.prepare(
                drive,
                medium,
                FormatRequest.of(mode, request.force()),
                new MediaNote(
                        Severity.NOTE,
                        Fact.of(
                                        MediaFacts.FORMATTED_INSTEAD,
                                        "Unformatted {medium} medium detected. It is formatted (mode {mode}).")
                                .with("medium", name)
                                .with("mode", mode)));
    }

    @Override
    public Preparation formatter(OpticalDrive drive, Medium medium, FormatRequest request) throws IOException {
        return formatting.prepare(drive, medium, request);
    }
}
