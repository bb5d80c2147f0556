package org.burnish.transport.emulator.medium.dvd.minus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
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
import org.burnish.transport.emulator.medium.dvd.DvdStructures;
import org.burnish.transport.emulator.medium.dvd.Ecc;
import org.burnish.transport.emulator.medium.dvd.Layers;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * DVD-RW in restricted overwrite mode, profile 0013h (MMC-6, clause 4): whole error correction blocks anywhere in the
 * formatted area. In the intermediate state, after a quick format, the formatted area grows as it is written.
 */
final class RestrictedOverwriteDvdRw extends FileMedium {

    static final int PROFILE = 0x13;

    private long recordedEnd;

    RestrictedOverwriteDvdRw(MediumFile file) {
        super(file);
        this.recordedEnd = file.state().recordedEnd();
    }

    private boolean isIntermediate() {
        return state().flags().intermediate();
    }

    @Override
    public List<Feature> features() {
        return List.of(
                MediumFeatures.randomReadable(Ecc.BLOCKS),
                MediumFeatures.dvdRead(),
                MediumFeatures.formattable(0),
                MediumFeatures.restrictedOverwrite(),
                MediumFeatures.rigidRestrictedOverwrite(),
                MediumFeatures.dvdMinusWrite(),
                MediumFeatures.realTimeStreaming(false));
    }

    @Override
    public DiscSummary summary() {
        return isIntermediate()
                ? DiscSummary.single(DiscSummary.INCOMPLETE, DiscSummary.INCOMPLETE, DvdRwFormats.FULL_SIZE)
                : DiscSummary.single(DiscSummary.FINALIZED, DiscSummary.COMPLETE, DvdRwFormats.FULL_SIZE);
    }

    @Override
    public List<TrackReport> tracks() {
        long size = isIntermediate() ? DvdRwFormats.FULL_SIZE : recordedEnd;
        boolean blank = recordedEnd == 0;
        return List.of(new TrackReport(
                1,
                1,
                5,
                new TrackReport.Bits(false, false, blank, true, true),
                0,
                isIntermediate() ? OptionalLong.of(recordedEnd) : OptionalLong.empty(),
                size - recordedEnd,
                Ecc.BLOCKS,
                size,
                blank ? OptionalLong.empty() : OptionalLong.of(recordedEnd - 1)));
    }

    @Override
    public long readableBlocks() {
        return recordedEnd;
    }

    @Override
    public CurrentCapacity capacity() {
        return isIntermediate()
                ? CurrentCapacity.unknown(DvdRwFormats.FULL_SIZE)
                : CurrentCapacity.formatted(recordedEnd);
    }

    @Override
    public List<FormatOffer> formats() {
        return isIntermediate()
                ? DvdRwFormats.ofSequential()
                : DvdRwFormats.ofFormatted(DvdRwFormats.FULL_SIZE - recordedEnd);
    }

    @Override
    public Speeds speeds() {
        return Speeds.DVD_RW;
    }

    @Override
    public Optional<byte[]> structure(StructureAddress address) {
        return DvdStructures.minus(Layers.unchangeable(spec())).of(address);
    }

    @Override
    public void read(long lba, int count, ByteBuffer buffer) throws CheckCondition, IOException {
        within(lba, count, recordedEnd);
        readable(lba, count);
        blocks().read(lba, buffer);
    }

    @Override
    public void write(long lba, int count, ByteBuffer buffer, WriteParameters parameters)
            throws CheckCondition, IOException {
        writable();
        within(lba, count, isIntermediate() ? DvdRwFormats.FULL_SIZE : recordedEnd);
        if (!Ecc.isAligned(lba) || !Ecc.isAligned(count) || lba > recordedEnd) {
            throw Sense.INVALID_ADDRESS_FOR_WRITE.at(lba);
        }
        recordable(lba, count);
        blocks().write(lba, buffer);
        recordedEnd = Math.max(recordedEnd, lba + count);
        if (recordedEnd - state().recordedEnd() >= CHECKPOINT_BLOCKS) {
            store();
        }
    }

    private void store() throws IOException {
        save(state().withBlocks(state().formattedBlocks(), recordedEnd));
    }

    @Override
    public void synchronize() throws IOException {
        if (recordedEnd != state().recordedEnd()) {
            store();
        }
    }

    /** Ends the intermediate state: the border is closed where recording stands. */
    @Override
    public void closeSession(WriteParameters parameters) throws CheckCondition, IOException {
        writable();
        if (!isIntermediate()) {
            return;
        }
        recordedEnd = Math.max(recordedEnd, Ecc.BLOCKS);
        save(state().withBlocks(recordedEnd, recordedEnd).withFlags(DiscState.Flags.NONE));
        changed();
    }

    @Override
    public LoadedMedium blank(boolean minimal) throws CheckCondition, IOException {
        writable();
        return DvdRwFormats.blank(file(), minimal);
    }

    @Override
    public LoadedMedium format(FormatRequest request) throws CheckCondition, IOException {
        writable();
        return request.type() == DvdRwFormats.QUICK_GROW || request.type() == DvdRwFormats.GROW
                ? grow(request)
                : DvdRwFormats.format(file(), request);
    }

    /**
     * Makes the formatted area longer behind the last border (MMC-6, 6.4). Growing quickly leaves that open: the blocks
     * asked for can be written at once, and more behind them.
     */
    private LoadedMedium grow(FormatRequest request) throws CheckCondition, IOException {
        if (isIntermediate()) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(8);
        }
        long room = DvdRwFormats.FULL_SIZE - recordedEnd;
        long growth = DvdRwFormats.growth(request, room);
        boolean quick = request.type() == DvdRwFormats.QUICK_GROW;
        if (room > 0 && (quick || growth > 0)) {
            recordedEnd += growth;
            save(state().withBlocks(quick ? 0 : recordedEnd, recordedEnd)
                    .withFlags(new DiscState.Flags(false, false, quick)));
            changed();
        }
        return this;
    }

    /** The page is there because of feature 002Fh; packets are the only way to write that fits. */
    @Override
    public boolean takesWriteType(int writeType) {
        return writeType == WriteParameters.INCREMENTAL;
    }

    @Override
    public boolean isWritingFormat(FormatRequest request) {
        return request.type() == DvdRwFormats.FULL
                || request.type() == DvdRwFormats.FULL_WITH_SIZE
                || request.type() == DvdRwFormats.GROW;
    }

    @Override
    public void unload() throws IOException {
        if (file().isWritable()) {
            synchronize();
        }
        super.unload();
    }
}
