package org.burnish.recorder.internal.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.burnish.image.ImageLayout;
import org.burnish.media.Medium;
import org.burnish.options.OptionKey;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.Drive;

/** What a session is made of: which blocks it has, and where on a medium it may begin. */
interface SessionSource {

    /** The options that it understands, beside those of the medium. */
    List<OptionKey<?>> options();

    /** Who understands them, for messages. */
    String owner();

    /** Why nothing can be recorded from it at all. */
    default List<Fact> faults() {
        return List.of();
    }

    /**
     * Where the session would begin.
     *
     * @throws org.burnish.media.RefusedException when something on the medium would be lost, or not found any more
     */
    long start(Drive drive, Medium medium) throws IOException;

    /**
     * Lays it out.
     *
     * @param start where it is written
     * @param medium that takes it
     */
    ImageLayout layout(long start, Medium medium) throws IOException;

    /** Lays it out as an image of its own, whose first block is LBA 0. */
    default ImageLayout image() throws IOException {
        throw new IOException("An image that exists already is copied, and not made anew");
    }

    /** Whether only the source's end shows how many blocks it has. */
    default boolean openEnd() {
        return false;
    }

    /** Where stream recording begins that was asked for. */
    OptionalLong streamFrom(ImageLayout layout);

    /** Requires that nothing gets lost in the blocks that will be written. */
    void requireNothingLost(Drive drive, long start, long end) throws IOException;

    /** Nobody reads any more: ends reads that wait, and closes what was opened. */
    default void release() {}
}
