package org.burnish.transport.emulator.medium;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.transport.emulator.feature.Feature;
import org.burnish.transport.emulator.feature.MediumFeatures;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** BD-ROM, profile 0040h: what is in the data region of its file was pressed, up to the end of the file. */
final class BdRom extends FileMedium {

    static final int PROFILE = 0x40;

    private static final int UNINTERRUPTED = 4;

    private final long size;
    private final BdStructures structures;

    BdRom(MediumFile file) {
        super(file);
        try {
            this.size = file.dataBlocks();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        this.structures = new BdStructures(BdStructures.Type.ROM, spec(), new DefectManagement(file, BdSizes.CLUSTER));
    }

    @Override
    public List<Feature> features() {
        return List.of(
                MediumFeatures.randomReadable(BdSizes.CLUSTER),
                MediumFeatures.bdRead(),
                MediumFeatures.realTimeStreaming(false));
    }

    @Override
    public DiscSummary summary() {
        return new DiscSummary(DiscSummary.FINALIZED, DiscSummary.COMPLETE, false, 1, 1, 1, DiscSummary.NONE);
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
                BdSizes.CLUSTER,
                size,
                size == 0 ? OptionalLong.empty() : OptionalLong.of(size - 1)));
    }

    @Override
    public long readableBlocks() {
        return size;
    }

    @Override
    public CurrentCapacity capacity() {
        return CurrentCapacity.formatted(size);
    }

    @Override
    public List<FormatOffer> formats() {
        return List.of();
    }

    @Override
    public Speeds speeds() {
        return Speeds.BD_R;
    }

    @Override
    public Optional<byte[]> structure(StructureAddress address) {
        return structures.of(address, size);
    }

    @Override
    public void read(long lba, int count, ByteBuffer buffer) throws CheckCondition, IOException {
        within(lba, count, size);
        readable(lba, count);
        blocks().read(lba, buffer);
    }

    @Override
    public void write(long lba, int count, ByteBuffer buffer, WriteParameters parameters) throws CheckCondition {
        throw Sense.CANNOT_WRITE_INCOMPATIBLE_FORMAT.at(lba);
    }
}
