package org.burnish.image.iso9660.write;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.burnish.image.BlockSource;
import org.burnish.image.Extent;
import org.burnish.image.FileContent;
import org.burnish.image.GeneratedContent;
import org.burnish.image.StoredContent;
import org.burnish.image.filter.FilteredContent;
import org.burnish.image.iso9660.content.CompressedContent;
import org.jspecify.annotations.Nullable;

/**
 * The distinct contents of all files, numbered in the order in which they are found and stored. Empty files share one
 * number. Kept in few arrays, because there may be millions of them.
 */
final class ContentTable {

    /** The bytes of an extent at most: the largest whole number of blocks that a record's 32 bits can say. */
    static final long MAX_EXTENT = 0x1_0000_0000L - BlockSource.BLOCK;

    private static final int FIRST_SIZE = 64;

    private final boolean checksums;
    private final long storedLimit;
    private final ContentIndex known = new ContentIndex();
    private FileContent[] contents = new FileContent[FIRST_SIZE];
    private int[] lbas = new int[FIRST_SIZE];
    private int[] checksumIndices = new int[FIRST_SIZE];
    private int count;
    private int checksumCount;
    private @Nullable FileContent endangered;
    private @Nullable FileContent filtered;
    private boolean generated;
    private int empty = -1;
    private long emptyLba;
    private long end;
    private long bytes;

    /**
     * @param checksums whether contents get a place in the checksum array
     * @param storedLimit contents whose blocks are all below this LBA stay where they are; 0 if none are on the medium
     */
    ContentTable(boolean checksums, long storedLimit) {
        this.checksums = checksums;
        this.storedLimit = storedLimit;
    }

    /** The number of a content. */
    int number(FileContent found) {
        FileContent content = recorded(found);
        if (content.size() == 0) {
            if (empty < 0) {
                empty = add(content);
            }
            return empty;
        }
        int number = known.find(content.identity(), count, this::identity);
        return number < count ? number : add(content);
    }

    /** What is written of a content: compressed content stays as it is. */
    private static FileContent recorded(FileContent content) {
        return content instanceof CompressedContent compressed ? compressed.recorded() : content;
    }

    /** The extents of a content, if it has a number. Only for generated contents, without which nothing is found. */
    List<Extent> extents(FileContent found) {
        FileContent content = recorded(found);
        int number = content.size() == 0 ? empty : known.find(content.identity(), this::identity);
        return number < 0
                ? List.of()
                : IntStream.range(0, extents(number))
                        .mapToObj(index -> extent(number, index))
                        .toList();
    }

    private Object identity(int number) {
        return contents[number].identity();
    }

    private int add(FileContent content) {
        if (count == contents.length) {
            contents = Arrays.copyOf(contents, 2 * count);
            lbas = Arrays.copyOf(lbas, 2 * count);
            checksumIndices = Arrays.copyOf(checksumIndices, 2 * count);
        }
        contents[count] = content;
        generated |= content instanceof GeneratedContent;
        if (checksums && hasChecksum(content)) {
            checksumIndices[count] = ++checksumCount;
        }
        if (!isStored(count)) {
            bytes += content.size();
            if (storedLimit > 0 && content.stored().isPresent()) {
                endangered = content;
            } else if (storedLimit > 0 && isReadFromMedium(content)) {
                filtered = content;
            }
        }
        return count++;
    }

    /** Whether the content, or what filters make it of, is on the medium. */
    private static boolean isReadFromMedium(FileContent content) {
        FileContent read = content;
        while (read.stored().isEmpty() && read instanceof FilteredContent made) {
            read = made.source();
        }
        return read.stored().isPresent();
    }

    private boolean hasChecksum(FileContent content) {
        return content.size() == 0
                || !isHere(content)
                || content.stored().flatMap(StoredContent::checksum).isPresent();
    }

    private boolean isHere(FileContent content) {
        return storedLimit > 0
                && content.stored().isPresent()
                && isHere(content.stored().get());
    }

    private boolean isHere(StoredContent stored) {
        for (Extent extent : stored.extents()) {
            if (extent.lba() + extent.blocks() > storedLimit) {
                return false;
            }
        }
        return true;
    }

    /**
     * Gives all contents that are not stored yet their addresses.
     *
     * @param emptyLba where empty contents are said to be
     * @param firstLba where the first content goes
     * @return the block behind the last one
     */
    long place(long emptyLba, long firstLba) {
        this.emptyLba = emptyLba;
        long lba = firstLba;
        for (int number = 0; number < count; number++) {
            if (!isStored(number)) {
                lbas[number] = (int) lba;
                lba += BlockSource.blocksOf(contents[number].size());
            }
        }
        end = lba;
        return lba;
    }

    /** The block behind the last content that was placed. */
    long end() {
        return end;
    }

    int count() {
        return count;
    }

    int checksumCount() {
        return checksumCount;
    }

    /** The bytes of the contents that are not stored yet. */
    long bytes() {
        return bytes;
    }

    FileContent content(int number) {
        return contents[number];
    }

    /** The index in the checksum array, 0 for none. */
    int checksumIndex(int number) {
        return checksumIndices[number];
    }

    /** Whether the content is on the medium already, or needs no place. */
    boolean isStored(int number) {
        return number == empty || contents[number].size() == 0 || isHere(contents[number]);
    }

    /** A content that is on the medium, and would have to be read from where the session is going to be written. */
    Optional<FileContent> endangered() {
        return Optional.ofNullable(endangered);
    }

    /** A content that a filter makes of what is on the medium, which can't be read while the session is written. */
    Optional<FileContent> filtered() {
        return Optional.ofNullable(filtered);
    }

    /** How many records it takes to say where a content is. */
    int extents(int number) {
        if (number == empty) {
            return 1;
        }
        return isStored(number)
                ? storedExtents(number).size()
                : (int) ((contents[number].size() + MAX_EXTENT - 1) / MAX_EXTENT);
    }

    /** An extent of a content. */
    Extent extent(int number, int index) {
        if (number == empty) {
            return nowhere();
        }
        if (isStored(number)) {
            return storedExtents(number).get(index);
        }
        long skipped = index * MAX_EXTENT;
        return new Extent(
                Integer.toUnsignedLong(lbas[number]) + skipped / BlockSource.BLOCK,
                Math.min(MAX_EXTENT, contents[number].size() - skipped));
    }

    /** The extent of what has no content. */
    Extent nowhere() {
        return new Extent(emptyLba, 0);
    }

    private List<Extent> storedExtents(int number) {
        return contents[number].stored().orElseThrow().extents();
    }

    /** Forgets what only finding contents needs, unless generated ones will look for others. */
    void complete() {
        if (!generated) {
            known.clear();
        }
    }
}
