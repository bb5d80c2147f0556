package org.burnish.image;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A tree whose every extent is fixed. Immutable; it can be streamed more than once, and streaming needs neither
 * temporary files nor seeks.
 */
@ConsumerType
public interface ImageLayout {

    /** The LBA of the first block. */
    long start();

    /** How many blocks from the start on are the session's head; see {@link ImageFormat#headBlocks}. */
    default int headBlocks() {
        return 0;
    }

    /** The size of the image in blocks, without padding. */
    long imageBlocks();

    /** The size of all segments in blocks, padding included. */
    long blocks();

    /** The bytes of file content that will be read while streaming. */
    long contentBytes();

    /** The name of the {@link DigestAlgorithm} that checksums of blocks are recorded by. */
    String digest();

    /** The name of the {@link DigestAlgorithm} that checksums of files are recorded by. */
    default String fileDigest() {
        return digest();
    }

    /** How many files have a checksum to be computed while streaming or carried on; their indices are 1 to this. */
    int checksumCount();

    /** The parts of the image in the order of their addresses, without gaps. Made one at a time. */
    Iterator<Segment> segments();

    /**
     * The blocks that go to LBA 0 of an overwritable medium once everything else is on it, and make the new session
     * valid. Empty for media with sessions of their own.
     *
     * @return a buffer from position to limit, a multiple of 2048 bytes
     */
    Optional<ByteBuffer> head();
}
