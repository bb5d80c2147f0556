package org.burnish.media;

/**
 * What is to be written.
 *
 * @param start the LBA of the first block: the medium's next writable address, or any aligned one if it is overwritable
 * @param blocks how many blocks will be written, exactly
 * @param close whether the medium shall take no more sessions afterwards
 * @param simulate whether nothing shall really be written
 * @param speed the wanted speed in kB/s, 0 for the fastest
 * @param transfer how the blocks travel
 * @param type the wanted write type
 */
public record WriteRequest(
        long start, long blocks, boolean close, boolean simulate, int speed, Transfer transfer, WriteTypeWish type) {

    /** With the write type that suits best. */
    public WriteRequest(long start, long blocks, boolean close, boolean simulate, int speed, Transfer transfer) {
        this(start, blocks, close, simulate, speed, transfer, WriteTypeWish.AUTO);
    }

    /** With the usual transfer, and the write type that suits best. */
    public WriteRequest(long start, long blocks, boolean close, boolean simulate, int speed) {
        this(start, blocks, close, simulate, speed, Transfer.USUAL);
    }
}
