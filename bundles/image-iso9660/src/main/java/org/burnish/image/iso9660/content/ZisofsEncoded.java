package org.burnish.image.iso9660.content;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import org.burnish.image.FileContent;
import org.burnish.image.filter.FilteredContent;
import org.burnish.image.iso9660.susp.CompressedFile;
import org.jspecify.annotations.Nullable;

/** A content in compressed form, which is made whenever it is read. */
final class ZisofsEncoded implements FilteredContent, CompressedContent {

    private static final int FEW = 16;

    private final FileContent source;
    private final CompressedFile entry;
    private final ZisofsForm form;
    private final int level;
    private final long size;
    private final int @Nullable [] lengths;

    private record Same(Object source, String form, int level) {}

    private ZisofsEncoded(
            FileContent source, CompressedFile entry, ZisofsForm form, int level, long size, int @Nullable [] lengths) {
        this.source = source;
        this.entry = entry;
        this.form = form;
        this.level = level;
        this.size = size;
        this.lengths = lengths;
    }

    /**
     * Compresses a content to see how long the result is.
     *
     * @param keep whether the lengths of the blocks are kept in memory; they are found once more at each reading else
     */
    static ZisofsEncoded of(FileContent source, CompressedFile entry, ZisofsForm form, int level, boolean keep)
            throws IOException {
        int[] lengths = measure(source, form, level);
        long size = form.pointerAt(form.blocks(source.size()) + 1);
        for (int length : lengths) {
            size += length;
        }
        return new ZisofsEncoded(source, entry, form, level, size, keep ? lengths : null);
    }

    private static int[] measure(FileContent source, ZisofsForm form, int level) throws IOException {
        int[] lengths = new int[FEW];
        int count = 0;
        try (ZisofsBlocks blocks = new ZisofsBlocks(source, form, level)) {
            while (blocks.hasNext()) {
                if (count == lengths.length) {
                    lengths = Arrays.copyOf(lengths, 2 * count);
                }
                lengths[count++] = blocks.next().remaining();
            }
        }
        return Arrays.copyOf(lengths, count);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public FileContent source() {
        return source;
    }

    @Override
    public String filter() {
        return "zisofs:" + entry.form();
    }

    /** As much as pointers of 64 bits. */
    @Override
    public long memory() {
        return lengths == null ? 0 : Long.BYTES * (lengths.length + 1L);
    }

    @Override
    public FileContent recorded() {
        return this;
    }

    @Override
    public CompressedFile entry() {
        return entry;
    }

    @Override
    public Object identity() {
        return new Same(source.identity(), entry.form(), level);
    }

    @Override
    public ReadableByteChannel open() throws IOException {
        int[] present = lengths == null ? measure(source, form, level) : lengths;
        return new ZisofsEncoder(new ZisofsBlocks(source, form, level), form, present, source.size(), size, origin());
    }

    @Override
    public String origin() {
        return source.origin();
    }
}
