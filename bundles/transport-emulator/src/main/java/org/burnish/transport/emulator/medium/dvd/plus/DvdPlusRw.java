package org.burnish.transport.emulator.medium.dvd.plus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.burnish.transport.emulator.feature.Feature;
import org.burnish.transport.emulator.feature.MediumFeatures;
import org.burnish.transport.emulator.file.DiscState;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.medium.CurrentCapacity;
import org.burnish.transport.emulator.medium.DiscSummary;
import org.burnish.transport.emulator.medium.FileMedium;
import org.burnish.transport.emulator.medium.FormatOffer;
import org.burnish.transport.emulator.medium.FormatRequest;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.medium.Speeds;
import org.burnish.transport.emulator.medium.StructureAddress;
import org.burnish.transport.emulator.medium.TrackReport;
import org.burnish.transport.emulator.medium.WriteParameters;
import org.burnish.transport.emulator.medium.dvd.DvdSpeeds;
import org.burnish.transport.emulator.medium.dvd.DvdStructures;
import org.burnish.transport.emulator.medium.dvd.Ecc;
import org.burnish.transport.emulator.medium.dvd.Layers;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * DVD+RW, profile 001Ah (MMC-6, clause 4). It is formatted in the background: while that goes on, any block can be
 * written and what was not reached yet reads as zero. When it was stopped, the blocks behind the place where it stopped
 * can neither be read nor written until it goes on.
 */
final class DvdPlusRw extends FileMedium {
    static final int PROFILE = 0x1A;
    private static final int BASIC_FORMAT = 0x26;
    private static final int NEW = 0;
    private static final int RESTART = 1;
    private static final int STOP_WITH_LEAD_OUT = 3;
    private static final int ALL = 0x1_0000;
    private static final long MAXIMUM = 0xFFFF_FFFFL;
    private static final int UNINTERRUPTED = 4;
    /** The states of formatting in the background as READ DISC INFORMATION has them. */
    private static final int STOPPED = 1;

    private static final int GOING_ON = 2;
    private static final int COMPLETE = 3;

    private boolean goingOn;
    /** The block up to which it is formatted. */
    private long end;
    /** The time for which nothing was formatted yet, as it was less than a block takes. */
    private long rest;

    DvdPlusRw(MediumFile file) {
        super(file);
        this.end = file.state().recordedEnd();
    }

    private boolean isFormatted() {
        return state().formattedBlocks() > 0;
    }

    private boolean isComplete() {
        return end == spec().capacity();
    }

    private boolean hasLeadOut() {
        return state().flags().finalized();
    }

    @Override
    public List<Feature> features() {
        List<Feature> features = new ArrayList<>(List.of(
                MediumFeatures.randomReadable(Ecc.BLOCKS),
                MediumFeatures.dvdRead(),
                MediumFeatures.formattable(0),
                MediumFeatures.dvdPlusRw(),
                MediumFeatures.realTimeStreaming(false)));
        if (isFormatted()) {
            features.add(MediumFeatures.randomWritable(spec().capacity() - 1, Ecc.BLOCKS));
        }
        return features;
    }

    @Override
    public DiscSummary summary() {
        long capacity = spec().capacity();
        if (!isFormatted()) {
            return DiscSummary.single(DiscSummary.EMPTY, DiscSummary.EMPTY, capacity);
        }
        DiscSummary summary = isComplete() || hasLeadOut()
                ? DiscSummary.single(DiscSummary.FINALIZED, DiscSummary.COMPLETE, capacity)
                : DiscSummary.single(DiscSummary.INCOMPLETE, DiscSummary.INCOMPLETE, capacity);
        return summary.formatting(isComplete() ? COMPLETE : goingOn ? GOING_ON : STOPPED);
    }

    @Override
    public List<TrackReport> tracks() {
        return List.of(new TrackReport(
                1,
                1,
                UNINTERRUPTED,
                new TrackReport.Bits(false, false, !isFormatted(), false),
                0,
                OptionalLong.empty(),
                0,
                Ecc.BLOCKS,
                spec().capacity(),
                OptionalLong.empty()));
    }

    @Override
    public long readableBlocks() {
        return state().formattedBlocks();
    }

    @Override
    public CurrentCapacity capacity() {
        if (!isFormatted()) {
            return CurrentCapacity.unformatted(spec().capacity());
        }
        // programs see from it whether a stopped format has to go on for what they want to write
        return CurrentCapacity.formatted(goingOn ? spec().capacity() : end);
    }

    @Override
    public List<FormatOffer> formats() {
        return List.of(new FormatOffer(spec().capacity(), BASIC_FORMAT, 0));
    }

    @Override
    public Speeds speeds() {
        return DvdSpeeds.DVD_PLUS_RW;
    }

    @Override
    public Optional<byte[]> structure(StructureAddress address) {
        return DvdStructures.plus(Layers.unchangeable(spec())).of(address);
    }

    @Override
    public void read(long lba, int count, ByteBuffer buffer) throws CheckCondition, IOException {
        formatted();
        within(lba, count, goingOn ? spec().capacity() : end);
        readable(lba, count);
        blocks().read(lba, buffer);
    }

    /** The Write Parameters page is not applicable to it: whatever it holds is taken and has no effect. */
    @Override
    public void checkWriteParameters(byte[] page) {}

    @Override
    public void write(long lba, int count, ByteBuffer buffer, WriteParameters parameters)
            throws CheckCondition, IOException {
        writable();
        formatted();
        within(lba, count, spec().capacity());
        if (!goingOn && lba + count > end) {
            throw Sense.COMMAND_SEQUENCE.at(end);
        }
        recordable(lba, count);
        blocks().write(lba, buffer);
        formattedUpTo(lba + count);
    }

    private void formatted() throws CheckCondition {
        if (!isFormatted()) {
            throw Sense.MEDIUM_NOT_FORMATTED.check();
        }
    }

    /** Formatting got to this block at least. A write farther out formats what lies before it. */
    private void formattedUpTo(long block) throws IOException {
        end = Math.max(end, Ecc.roundUp(block));
        if (goingOn && isComplete()) {
            goingOn = false;
            save(complete());
        } else if (end - state().recordedEnd() >= CHECKPOINT_BLOCKS) {
            store();
        }
    }

    /** A complete format ends with a lead-out. */
    private DiscState complete() {
        return state().withBlocks(spec().capacity(), end).withFlags(new DiscState.Flags(false, true, false));
    }

    private void store() throws IOException {
        save(state().withBlocks(state().formattedBlocks(), end));
    }

    @Override
    public void synchronize() throws IOException {
        if (end != state().recordedEnd()) {
            store();
        }
    }

    @Override
    public OptionalInt backgroundFormat() {
        return goingOn ? OptionalInt.of((int) (end * ALL / spec().capacity())) : OptionalInt.empty();
    }

    @Override
    public void formatOn(long nanos, long whole) throws IOException {
        long time = rest + nanos;
        if (time >= whole) {
            formattedUpTo(spec().capacity());
            return;
        }
        long formatted = time * spec().capacity() / whole / Ecc.BLOCKS * Ecc.BLOCKS;
        rest = time - formatted * whole / spec().capacity();
        formattedUpTo(Math.min(spec().capacity(), end + formatted));
    }

    @Override
    public LoadedMedium format(FormatRequest request) throws CheckCondition, IOException {
        writable();
        if (request.type() != BASIC_FORMAT || request.subtype() != 0) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(8);
        }
        switch (request.parameter()) {
            case NEW -> begin(request.blocks());
            case RESTART -> goOn();
            default -> throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(9);
        }
        return this;
    }

    private void begin(long blocks) throws CheckCondition, IOException {
        if (blocks != spec().capacity() && blocks != MAXIMUM) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(4);
        }
        end = 0;
        rest = 0;
        goingOn = true;
        save(DiscState.bare(state().kind(), PROFILE).withBlocks(spec().capacity(), 0));
        blocks().clear();
        changed();
    }

    /**
     * Takes the lead-out away again and goes on behind what is formatted. The number of blocks means nothing then, and a
     * complete format has nothing left to do.
     */
    private void goOn() throws CheckCondition, IOException {
        if (!isFormatted()) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(9);
        }
        if (!isComplete()) {
            goingOn = true;
            save(state().withFlags(DiscState.Flags.NONE));
        }
    }

    @Override
    public void stopFormatting() throws CheckCondition, IOException {
        writable();
        if (goingOn) {
            goingOn = false;
            store();
        }
    }

    /** Stops formatting and writes a lead-out behind what is formatted, so that readers take the disc. */
    @Override
    public void closeSession(WriteParameters parameters) throws CheckCondition, IOException {
        writable();
        if (isFormatted() && !hasLeadOut()) {
            goingOn = false;
            end = Math.max(end, Ecc.BLOCKS);
            save(state().withBlocks(spec().capacity(), end).withFlags(new DiscState.Flags(false, true, false)));
            changed();
        }
    }

    @Override
    public void closeDisc(int function, WriteParameters parameters) throws CheckCondition, IOException {
        if (function != STOP_WITH_LEAD_OUT) {
            super.closeDisc(function, parameters);
        }
        closeSession(parameters);
    }

    /** When it is taken out, formatting stops. */
    @Override
    public void unload() throws IOException {
        if (file().isWritable()) {
            synchronize();
        }
        super.unload();
    }
}
