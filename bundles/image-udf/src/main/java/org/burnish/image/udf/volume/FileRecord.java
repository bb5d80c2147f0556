package org.burnish.image.udf.volume;

import java.nio.ByteBuffer;
import org.burnish.image.udf.record.BlockAddress;
import org.burnish.image.udf.record.FileEntry;
import org.burnish.image.udf.record.Place;
import org.burnish.image.udf.record.Tag;

/**
 * A file's entry where it was found.
 *
 * @param address the block that directories name
 * @param entry what it says
 * @param block the bytes of its block
 * @param place where these are
 * @param partition the partition that short allocation descriptors mean
 */
public record FileRecord(BlockAddress address, FileEntry entry, ByteBuffer block, Place place, int partition) {

    /** Whether a block begins with what may be an entry. */
    public static boolean seemsToBeIn(ByteBuffer block) {
        return Tag.isAt(block, Tag.FILE_ENTRY, Tag.EXTENDED_FILE_ENTRY);
    }
}
