package org.burnish.transport.emulator.medium;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** A disc that was pressed: what is in the data region of its file, up to the end of the file. */
public abstract class PressedDisc extends FileMedium {

    private static final int UNINTERRUPTED = 4;

    private final long size;
    /** How many blocks are read as a unit. */
    private final int blocking;

    protected PressedDisc(MediumFile file, int blocking) {
        super(file);
        try {
            this.size = file.dataBlocks();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        this.blocking = blocking;
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
                blocking,
                size,
                size == 0 ? OptionalLong.empty() : OptionalLong.of(size - 1)));
    }

    @Override
    public final long readableBlocks() {
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
