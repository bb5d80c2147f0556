package org.burnish.image.iso9660.read;

/**
 * The block behind the last one that something of an image refers to. What ends beyond the medium is not there, and does
 * not count.
 */
final class Reach {

    private final long limit;
    private long end;

    /** @param limit how many blocks the medium has */
    Reach(long limit) {
        this.limit = limit;
    }

    /** Notes that blocks are referred to. */
    void include(long first, long blocks) {
        if (blocks > 0 && first >= 0 && first + blocks <= limit) {
            end = Math.max(end, first + blocks);
        }
    }

    void include(Reach other) {
        end = Math.max(end, other.end);
    }

    long end() {
        return end;
    }
}
