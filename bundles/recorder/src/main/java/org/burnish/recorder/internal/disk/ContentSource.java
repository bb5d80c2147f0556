package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Where those who write files get the bytes of a content from, once for each file that has it. Used by one thread. */
interface ContentSource {

    /**
     * Opens the bytes from the first on.
     *
     * @param buffer what may be read into
     */
    ContentFeed open(ByteBuffer buffer) throws IOException;

    /**
     * A file was restored from here.
     *
     * @param whole whether all of its bytes could be read and are what they should be, as far as that is known
     */
    default void restored(Path place, boolean whole) {}
}
