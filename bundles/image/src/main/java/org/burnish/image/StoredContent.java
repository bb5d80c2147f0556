package org.burnish.image;

import java.nio.channels.ReadableByteChannel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Content that is on the medium, in one extent or, beyond 4 GiB, in several. */
public final class StoredContent implements FileContent {

    private final BlockSource source;
    private final List<Extent> extents;
    private final @Nullable ChecksumArray checksums;
    private final int checksumIndex;
    private final boolean complete;

    /**
     * @param source where the blocks can be read
     * @param extents in the order of the bytes; empty for an empty file
     * @param checksums the array that holds the recorded checksum, or null where none was recorded or loaded
     * @param checksumIndex the item of the array, from 1; 0 without a checksum
     */
    public StoredContent(
            BlockSource source, List<Extent> extents, @Nullable ChecksumArray checksums, int checksumIndex) {
        this(source, extents, checksums, checksumIndex, true);
    }

    /**
     * @param source where the blocks can be read
     * @param extents in the order of the bytes; empty for an empty file
     * @param checksums the array that holds the recorded checksum, or null where none was recorded or loaded
     * @param checksumIndex the item of the array, from 1; 0 without a checksum
     * @param complete whether the source has all of the blocks
     */
    public StoredContent(
            BlockSource source,
            List<Extent> extents,
            @Nullable ChecksumArray checksums,
            int checksumIndex,
            boolean complete) {
        this.source = source;
        this.extents = List.copyOf(extents);
        this.checksums = checksums;
        this.checksumIndex = checksumIndex;
        this.complete = complete;
    }

    /**
     * Whether the source had all of the blocks when the content was found. If not, then what will be written there later
     * belongs to somebody else.
     */
    public boolean isComplete() {
        return complete;
    }

    /** The first block of a content on the medium that it is read from, so far as it is known; -1 where there is none. */
    public static long firstBlock(FileContent content) {
        if (content instanceof SlicedContent part) {
            return firstBlock(part.whole());
        }
        if (content instanceof JoinedContent joined) {
            return firstBlock(joined.parts().get(0));
        }
        return content.stored()
                .map(StoredContent::extents)
                .filter(extents -> !extents.isEmpty())
                .map(extents -> extents.get(0).lba())
                .orElse(-1L);
    }

    /** Where the blocks are read. */
    public BlockSource source() {
        return source;
    }

    /** The extents in the order of the bytes. */
    public List<Extent> extents() {
        return extents;
    }

    /**
     * The same content with a checksum that was made of it since it was loaded.
     *
     * @param digest the name of the {@link DigestAlgorithm}
     */
    public StoredContent withChecksum(String digest, byte[] made) {
        byte[] items = new byte[2 * made.length];
        System.arraycopy(made, 0, items, made.length, made.length);
        return new StoredContent(source, extents, new ChecksumArray(digest, made.length, items), 1, complete);
    }

    /** The name of the digest that the {@link #checksum} is of, if there is one. */
    public Optional<String> digest() {
        return Optional.ofNullable(checksums).map(ChecksumArray::digest);
    }

    /** The checksum recorded for these bytes, if there is one and it was loaded. */
    public Optional<byte[]> checksum() {
        return checksums == null || checksumIndex == 0 ? Optional.empty() : checksums.item(checksumIndex);
    }

    /** The index that the directory record names, 0 for none, whether or not the array was loaded. */
    public int checksumIndex() {
        return checksumIndex;
    }

    @Override
    public long size() {
        long sum = 0;
        // by number: asked for several times for each file, and an iterator each time is too much
        for (int i = 0; i < extents.size(); i++) {
            sum += extents.get(i).bytes();
        }
        return sum;
    }

    /** Contents at the same place are the same. */
    @Override
    public Object identity() {
        return extents;
    }

    @Override
    public Optional<StoredContent> stored() {
        return Optional.of(this);
    }

    @Override
    public ReadableByteChannel open() {
        return new RunChannel(source, new ExtentRuns(extents));
    }

    /**
     * Opens the bytes from one of them on; those before it are not read.
     *
     * @param first at most {@link #size}
     */
    public ReadableByteChannel openAt(long first) {
        return new RunChannel(source, new LaterRuns(new ExtentRuns(extents), first));
    }

    @Override
    public String origin() {
        return extents.isEmpty() ? "LBA 0" : "LBA " + extents.get(0).lba();
    }
}
