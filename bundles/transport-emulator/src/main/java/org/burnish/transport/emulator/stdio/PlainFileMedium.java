package org.burnish.transport.emulator.stdio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.transport.emulator.feature.Feature;
import org.burnish.transport.emulator.feature.MediumFeatures;
import org.burnish.transport.emulator.medium.CurrentCapacity;
import org.burnish.transport.emulator.medium.DiscSummary;
import org.burnish.transport.emulator.medium.FormatOffer;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.medium.Speeds;
import org.burnish.transport.emulator.medium.StructureAddress;
import org.burnish.transport.emulator.medium.TrackReport;
import org.burnish.transport.emulator.medium.WriteParameters;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * A plain file as an overwritable medium of no standard profile (FFFFh): it is as large as the file, and can grow as
 * far as the file system has room.
 */
public final class PlainFileMedium extends LoadedMedium {

    private static final int NO_PROFILE = 0xFFFF;
    private static final long MAX_BLOCKS = 0xFFFF_FFFEL;
    private static final Speeds DISK = new Speeds(65535, List.of(65535));

    private final PlainFile file;

    /** Makes a medium of a file. */
    public PlainFileMedium(PlainFile file) {
        this.file = file;
    }

    private long size() {
        return Math.min(file.blocks(), MAX_BLOCKS);
    }

    private long maximumSize() {
        return Math.min(size() + (file.isWritable() ? file.freeBlocks() : 0), MAX_BLOCKS);
    }

    @Override
    public int profile() {
        return NO_PROFILE;
    }

    @Override
    public List<Feature> features() {
        Feature readable = MediumFeatures.randomReadable(1);
        return file.isWritable()
                ? List.of(readable, MediumFeatures.randomWritable(Math.max(0, maximumSize() - 1), 1))
                : List.of(readable);
    }

    @Override
    public DiscSummary summary() {
        return size() == 0
                ? DiscSummary.single(DiscSummary.EMPTY, DiscSummary.EMPTY, maximumSize())
                : DiscSummary.single(DiscSummary.FINALIZED, DiscSummary.COMPLETE, maximumSize());
    }

    @Override
    public List<TrackReport> tracks() {
        long size = size();
        return List.of(new TrackReport(
                1,
                1,
                4,
                new TrackReport.Bits(false, false, size == 0, false),
                0,
                file.isWritable() ? OptionalLong.of(0) : OptionalLong.empty(),
                maximumSize(),
                1,
                size,
                size == 0 ? OptionalLong.empty() : OptionalLong.of(size - 1)));
    }

    @Override
    public long readableBlocks() {
        return size();
    }

    @Override
    public CurrentCapacity capacity() {
        return CurrentCapacity.formatted(maximumSize());
    }

    @Override
    public List<FormatOffer> formats() {
        return List.of();
    }

    @Override
    public Speeds speeds() {
        return DISK;
    }

    @Override
    public Optional<byte[]> structure(StructureAddress address) {
        return Optional.empty();
    }

    @Override
    public void read(long lba, int blocks, ByteBuffer buffer) throws CheckCondition, IOException {
        within(lba, blocks, size());
        file.open().read(lba, buffer);
    }

    @Override
    public void write(long lba, int blocks, ByteBuffer buffer, WriteParameters parameters)
            throws CheckCondition, IOException {
        if (!file.isWritable()) {
            throw Sense.WRITE_PROTECTED.check();
        }
        within(lba, blocks, MAX_BLOCKS);
        file.open().write(lba, buffer);
    }

    @Override
    public void unload() throws IOException {
        file.close();
    }
}
