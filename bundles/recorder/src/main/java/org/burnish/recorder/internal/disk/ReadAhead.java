package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.Extent;
import org.burnish.image.StoredContent;
import org.jspecify.annotations.Nullable;

/** Contents that lie so close to each other that they are read together. */
final class ReadAhead {

    private static final int BLOCK = BlockSource.BLOCK;

    /** As many blocks that no content has are read rather than left out: a drive passes them anyway. */
    private static final int GAP = 16;

    /**
     * A content.
     *
     * @param files those that have it
     * @param extent where it is
     */
    private record Part(List<WaitingFile> files, Extent extent) {}

    private final int most;
    private final List<Part> parts = new ArrayList<>();
    private @Nullable BlockSource source;
    private long start;
    private long end;

    /** @param most how many blocks are read */
    ReadAhead(int most) {
        this.most = most;
    }

    /** Adds a content behind those that are here; returns false where it does not fit. */
    boolean add(List<WaitingFile> same) {
        @Nullable StoredContent content = same.get(0).run();
        if (content == null) {
            return false;
        }
        Extent extent = content.extents().get(0);
        boolean first = parts.isEmpty();
        long begin = first ? extent.lba() : start;
        long behind = Math.max(end, extent.lba() + extent.blocks());
        boolean near = first || content.source() == source && extent.lba() - end <= GAP;
        if (!near || extent.lba() < begin || behind - begin > most) {
            return false;
        }
        source = content.source();
        start = begin;
        end = behind;
        parts.add(new Part(same, extent));
        return true;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Reads all blocks into a buffer that has room for them; where it fails, the buffer's position says how many bytes could be read. */
    void read(ByteBuffer buffer) throws IOException {
        BlockSource present = source;
        if (present != null && end > start) {
            present.read(start, buffer.clear().limit((int) (end - start) * BLOCK));
        }
    }

    /** How many contents there are before the first that is not among the bytes that were read. */
    int whole(ByteBuffer buffer) {
        int count = 0;
        while (count < parts.size() && offset(count) + parts.get(count).extent.bytes() <= buffer.position()) {
            count++;
        }
        return count;
    }

    /** How many contents there are. */
    int count() {
        return parts.size();
    }

    /** The files of one of the contents. */
    List<WaitingFile> files(int index) {
        return parts.get(index).files;
    }

    /** The files of one of the contents, with its bytes. */
    FilePortion.Job job(int index, ByteBuffer buffer) {
        ByteBuffer bytes =
                buffer.slice(offset(index), (int) parts.get(index).extent.bytes());
        return new FilePortion.Job(files(index), own -> new SliceFeed(bytes.duplicate()));
    }

    private int offset(int index) {
        return (int) (parts.get(index).extent.lba() - start) * BLOCK;
    }
}
