package org.burnish.image.iso9660.partition;

import java.util.Optional;
import org.burnish.image.FileContent;
import org.burnish.image.ImageException;
import org.burnish.image.LoadedImage;
import org.burnish.options.ListText;

/**
 * A file that becomes a partition behind the file system.
 *
 * @param number in the partition table, from 1 on
 * @param type of the partition
 * @param source where its bytes are
 */
public record AppendedPartition(int number, PartitionType type, DiskSource source) {

    /** The largest number. */
    public static final int LARGEST = 8;

    /** Reads a text: number, type and source, with commas between. */
    static AppendedPartition parse(String text) {
        String[] parts = text.split(",", 3);
        if (parts.length < 3 || !parts[0].matches("[1-8]")) {
            throw new IllegalArgumentException("no NUMBER,TYPE,FILE with a number from 1 to " + LARGEST + ": " + text);
        }
        PartitionType type = PartitionType.parse(parts[1])
                .orElseThrow(() -> new IllegalArgumentException("no type of partition: " + parts[1]));
        return new AppendedPartition(Integer.parseInt(parts[0]), type, DiskSource.parse(ListText.plain(parts[2])));
    }

    /** The bytes. @param origin the image that the tree came from */
    FileContent content(Optional<LoadedImage> origin) throws ImageException {
        return source.content("partition " + number, origin);
    }
}
