package org.burnish.transport.emulator.medium.dvd.ram;

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
import org.burnish.transport.emulator.medium.MediumFamily;
import org.burnish.transport.emulator.medium.Speeds;
import org.burnish.transport.emulator.medium.StructureAddress;
import org.burnish.transport.emulator.medium.TrackReport;
import org.burnish.transport.emulator.medium.WriteParameters;
import org.burnish.transport.emulator.medium.dvd.DvdSpeeds;
import org.burnish.transport.emulator.medium.dvd.DvdStructures;
import org.burnish.transport.emulator.medium.dvd.Ecc;
import org.burnish.transport.emulator.sense.CheckCondition;

/** DVD-RAM, profile 0012h (MMC-6, clause 4): formatted in the factory, any block can be written at any time. */
public final class DvdRam extends FileMedium {

    private static final int PROFILE = 0x12;

    /** The family of profile 0012h. */
    public static final MediumFamily FAMILY = new MediumFamily(PROFILE, DvdRam::new, spec -> factoryState(spec.name()));

    private static final int UNINTERRUPTED = 4;

    DvdRam(MediumFile file) {
        super(file);
    }

    /** A disc in its factory state: formatted, with spare areas of the default size. */
    private static DiscState factoryState(String kind) {
        return DiscState.bare(kind, PROFILE).withBlocks(DvdRamFormats.DEFAULT, DvdRamFormats.DEFAULT);
    }

    private long size() {
        return state().formattedBlocks();
    }

    @Override
    public List<Feature> features() {
        return List.of(
                MediumFeatures.randomReadable(Ecc.BLOCKS),
                MediumFeatures.dvdRead(),
                MediumFeatures.randomWritable(size() - 1, Ecc.BLOCKS),
                MediumFeatures.formattable(0),
                MediumFeatures.defectManagement(),
                MediumFeatures.realTimeStreaming(true));
    }

    @Override
    public DiscSummary summary() {
        return DiscSummary.single(DiscSummary.FINALIZED, DiscSummary.COMPLETE, size());
    }

    @Override
    public List<TrackReport> tracks() {
        return List.of(new TrackReport(
                1,
                1,
                UNINTERRUPTED,
                new TrackReport.Bits(false, false, false, false),
                0,
                OptionalLong.empty(),
                0,
                Ecc.BLOCKS,
                size(),
                OptionalLong.of(size() - 1)));
    }

    @Override
    public long readableBlocks() {
        return size();
    }

    @Override
    public CurrentCapacity capacity() {
        return CurrentCapacity.formatted(size());
    }

    @Override
    public List<FormatOffer> formats() {
        return DvdRamFormats.offers(size());
    }

    @Override
    public Speeds speeds() {
        return DvdSpeeds.DVD_RAM;
    }

    @Override
    public Optional<byte[]> structure(StructureAddress address) {
        long spares = DvdRamFormats.WHOLE - size();
        long primary = Math.min(spares, DvdRamFormats.PRIMARY_SPARES);
        return DvdStructures.ram(spec(), primary, spares - primary, !file().isWritable())
                .of(address);
    }

    @Override
    public void read(long lba, int count, ByteBuffer buffer) throws CheckCondition, IOException {
        within(lba, count, size());
        readable(lba, count);
        blocks().read(lba, buffer);
    }

    @Override
    public void write(long lba, int count, ByteBuffer buffer, WriteParameters parameters)
            throws CheckCondition, IOException {
        writable();
        within(lba, count, size());
        recordable(lba, count);
        blocks().write(lba, buffer);
    }

    /** Formats anew, which makes all blocks zero, or takes blocks from the end for spare area. */
    @Override
    public LoadedMedium format(FormatRequest request) throws CheckCondition, IOException {
        writable();
        long blocks = DvdRamFormats.size(request, size());
        save(state().withBlocks(blocks, blocks));
        if (DvdRamFormats.isNew(request)) {
            blocks().clear();
        }
        changed();
        return this;
    }

    @Override
    public boolean isWritingFormat(FormatRequest request) {
        return DvdRamFormats.isNew(request);
    }
}
