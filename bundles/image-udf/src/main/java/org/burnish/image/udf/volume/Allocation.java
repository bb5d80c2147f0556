package org.burnish.image.udf.volume;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.burnish.image.ImageException;
import org.burnish.image.Run;
import org.burnish.image.udf.record.BlockAddress;
import org.burnish.image.udf.record.Extent;
import org.burnish.image.udf.record.Fields;
import org.burnish.image.udf.record.FileEntry;
import org.burnish.image.udf.record.Place;
import org.burnish.image.udf.record.Tag;
import org.jspecify.annotations.Nullable;

/** Follows the allocation descriptors of a file, with their continuations (ECMA-167 clauses 4/12 and 4/14.14). */
public final class Allocation {

    private static final int EXTENDED = 20;
    private static final int CONTINUATION_HEADER = 24;

    private final Blocks blocks;
    private final boolean mirrored;
    private final boolean located;
    private final List<Recorded> recorded = new ArrayList<>();

    /**
     * An extent as descriptors within it count their location.
     *
     * @param offset of its first byte in the file
     * @param block of the partition
     * @param fixed whether all of it is in this block
     */
    private record Recorded(long offset, long block, boolean fixed) {}

    /** Of a file without descriptors in it. */
    public Allocation(Blocks blocks) {
        this(blocks, false, false);
    }

    /**
     * @param mirrored whether content in a metadata partition is read from its mirror
     * @param located whether {@link #location} will be asked
     */
    public Allocation(Blocks blocks, boolean mirrored, boolean located) {
        this.blocks = blocks;
        this.mirrored = mirrored;
        this.located = located;
    }

    /**
     * Where the bytes of a file are: as many as its information length says.
     *
     * @throws ImageException when descriptors are damaged, have no end, or have less bytes
     */
    public Runs of(FileRecord file) throws ImageException {
        FileEntry entry = file.entry();
        Runs runs = new Runs(blocks.budget());
        if (entry.kind() == FileEntry.Allocation.EMBEDDED) {
            if (entry.size() > entry.allocation().length()) {
                throw file.place()
                        .damaged("its content of " + entry.size() + " bytes is embedded, and there are "
                                + entry.allocation().length() + " bytes (4/14.6.8)");
            }
            recorded.add(new Recorded(0, file.place().location(), true));
            runs.add(file.place().address() + entry.allocation().offset(), entry.size());
            return runs;
        }
        follow(file, runs);
        if (runs.bytes() < entry.size()) {
            throw file.place()
                    .damaged("the information length is " + entry.size() + ", and its extents have " + runs.bytes()
                            + " bytes (4/14.9.10)");
        }
        runs.truncate(entry.size());
        return runs;
    }

    /** The block of its partition that a byte of the file is in, which is the tag location of descriptors there (4/14.4.1). */
    public long location(long offset) {
        Recorded found = recorded.get(0);
        for (Recorded each : recorded) {
            found = each.offset <= offset ? each : found;
        }
        return found.fixed ? found.block : found.block + (offset - found.offset) / blocks.size();
    }

    /** One area of descriptors. */
    private record Area(ByteBuffer bytes, Place place, int partition) {}

    private void follow(FileRecord file, Runs runs) throws ImageException {
        FileEntry.Area own = file.entry().allocation();
        Area area = new Area(
                file.block()
                        .slice(own.offset(), own.length())
                        .order(file.block().order()),
                file.place(),
                file.partition());
        Set<BlockAddress> seen = new HashSet<>();
        while (area != null) {
            Extent next = readArea(file.entry(), area, runs);
            if (next == null) {
                return;
            }
            if (!seen.add(next.address())) {
                throw area.place.damaged("its allocation descriptors go on at " + next.address()
                        + ", where they have been already: they have no end (4/12)");
            }
            area = continuation(next);
        }
    }

    /** Adds the extents of an area, and gives the one with further descriptors, if there is one. */
    private @Nullable Extent readArea(FileEntry entry, Area area, Runs runs) throws ImageException {
        int step = switch (entry.kind()) {
            case SHORT -> Extent.SHORT;
            case LONG -> Extent.LONG;
            case EXTENDED, EMBEDDED -> EXTENDED;
        };
        blocks.budget().takeMetadata(area.bytes.limit());
        for (int at = 0; at + step <= area.bytes.limit() && runs.bytes() < entry.size(); at += step) {
            Extent extent = decode(entry.kind(), area, at);
            if (extent.length() == 0) {
                return null;
            }
            switch (extent.type()) {
                case RECORDED -> {
                    if (located) {
                        recorded.add(new Recorded(runs.bytes(), extent.address().block(), false));
                    }
                    blocks.map(extent.address(), extent.length(), mirrored, runs);
                }
                case NOT_RECORDED, NOT_ALLOCATED -> runs.add(Run.ZEROS, extent.length());
                case CONTINUATION -> {
                    return extent;
                }
            }
        }
        return null;
    }

    private static Extent decode(FileEntry.Allocation kind, Area area, int at) throws ImageException {
        return switch (kind) {
            case SHORT -> Extent.decodeShort(area.bytes, at, area.partition);
            case LONG -> Extent.decodeLong(area.bytes, at);
            case EXTENDED, EMBEDDED -> decodeExtended(area, at);
        };
    }

    /** Of UDF they are forbidden, and nothing is known that compresses extents; those that do are refused (4/14.14.3). */
    private static Extent decodeExtended(Area area, int at) throws ImageException {
        Extent whole = Extent.decodeExtended(area.bytes, at);
        long information = Fields.u32(area.bytes, at + 8);
        if (whole.type() == Extent.Type.RECORDED && Fields.u32(area.bytes, at + 4) != information) {
            throw area.place.damaged("an extent has " + Fields.u32(area.bytes, at + 4) + " recorded bytes for "
                    + information + ": a coding that nobody knows (4/14.14.3)");
        }
        return whole.type() == Extent.Type.RECORDED
                ? new Extent(whole.type(), Math.min(whole.length(), information), whole.address())
                : whole;
    }

    private Area continuation(Extent extent) throws ImageException {
        Blocks.Descriptor found =
                blocks.descriptor(extent.address(), "allocation extent descriptor", Tag.ALLOCATION_EXTENT);
        long length = Fields.u32(found.block(), 20);
        if (length > found.block().limit() - CONTINUATION_HEADER) {
            throw found.place()
                    .damaged("it announces " + length + " bytes of descriptors, more than its block holds (4/14.5)");
        }
        return new Area(
                found.block()
                        .slice(CONTINUATION_HEADER, (int) length)
                        .order(found.block().order()),
                found.place(),
                extent.address().partition());
    }
}
