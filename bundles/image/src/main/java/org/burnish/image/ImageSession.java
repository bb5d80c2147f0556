package org.burnish.image;

/**
 * A session that holds an image.
 *
 * @param number from 1
 * @param start the LBA of its first block
 * @param blocks its size as its own head reports it, in blocks
 * @param volumeId its name
 * @param readable whether its head could be read; if not, its place and size are what others say of it, and its name may be empty
 */
public record ImageSession(int number, long start, long blocks, String volumeId, boolean readable) {

    /** One whose head was read. */
    public ImageSession(int number, long start, long blocks, String volumeId) {
        this(number, start, blocks, volumeId, true);
    }
}
