package org.burnish.image.udf.volume;

import org.burnish.image.ImageException;

/** What reading one image may take of memory and time, so that no image, whatever it says, takes all. */
public final class Budget {

    /** Bytes that a run takes. */
    private static final int RUN = 32;
    /** What a node takes at least. */
    private static final int NODE = 400;
    /** How many bytes of directories and descriptors are read beyond the size of the medium. */
    private static final long SLACK = 16L << 20;

    private long memory = Runtime.getRuntime().maxMemory() / 2;
    private long metadata;

    public Budget(long mediumBytes) {
        metadata = mediumBytes + SLACK;
    }

    void takeRun() throws ImageException {
        takeMemory(RUN);
    }

    /** Of a node of the tree. */
    public void takeNode(int nameLength) throws ImageException {
        takeMemory(NODE + 2L * nameLength);
    }

    /** Of bytes that are kept. */
    public void takeMemory(long bytes) throws ImageException {
        memory -= bytes;
        if (memory < 0) {
            throw new ImageException(
                    "The image has more files and extents than the memory of this Java process can hold;"
                            + " give it more (-Xmx)");
        }
    }

    /** Of bytes of directories and allocation descriptors that are read. */
    public void takeMetadata(long bytes) throws ImageException {
        metadata -= bytes;
        if (bytes < 0 || metadata < 0) {
            throw new ImageException(
                    "The directories and allocation descriptors of the image are longer than the medium:"
                            + " they refer to each other again and again");
        }
    }
}
