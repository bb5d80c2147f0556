package org.burnish.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows some kinds of content by their beginning. A service; every {@link ImageFormat} is one, too. Recognisers are asked
 * one after the other until one has an answer; what none of them knows counts as data that must not get lost.
 */
@ConsumerType
@FunctionalInterface
public interface ContentRecognizer {

    /** How many blocks of the beginning a recogniser is given, if there are so many. */
    int HEAD_BLOCKS = 32;

    /**
     * What begins with these blocks, if it is known here.
     *
     * @param head the blocks that were read, from position 0 to the limit; {@link #HEAD_BLOCKS} at most
     * @param start the LBA of the first of them
     * @param source where further blocks can be read
     * @throws IOException when these can't be read; another recogniser is asked then
     */
    Optional<MediumContent> recognize(ByteBuffer head, long start, BlockSource source) throws IOException;
}
