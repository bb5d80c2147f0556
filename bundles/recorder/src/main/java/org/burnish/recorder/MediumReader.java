package org.burnish.recorder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.osgi.annotation.versioning.ProviderType;

/** Copies the blocks of a medium into a file. A service. */
@ProviderType
public interface MediumReader {

    /**
     * Copies what is readable. Blocks that can't be read are zeros in the file.
     *
     * @param target must not exist
     * @param progress is given the blocks done so far
     */
    Copy copy(Drive drive, Path target, LongConsumer progress) throws IOException;

    /**
     * What was copied.
     *
     * @param blocks how many blocks the file has
     * @param unreadable how many of them could not be read
     * @param firstUnreadable the LBA of the first of these, or -1
     */
    record Copy(long blocks, long unreadable, long firstUnreadable) {}
}
