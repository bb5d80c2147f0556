package org.burnish.transport.emulator.medium;

import java.util.List;

/**
 * The nominal speeds of a medium in kB/s of 1000 bytes.
 *
 * @param read the best reading speed
 * @param write the writing speeds, best first
 */
public record Speeds(int read, List<Integer> write) {

    /** CD-R up to 48x: 1x is 176.4 kB/s. */
    public static final Speeds CD_R = new Speeds(8467, List.of(8467, 7056, 5645, 4234, 2822, 1411, 706));
    /** High speed CD-RW: 4x to 10x. */
    public static final Speeds CD_RW = new Speeds(7056, List.of(1764, 1411, 706));
    /** DVD-RW: 1x is 1385 kB/s. */
    public static final Speeds DVD_RW = new Speeds(11080, List.of(8310, 5540, 2770, 1385));
    /** BD-R: 1x is 4496 kB/s. */
    public static final Speeds BD_R = new Speeds(35968, List.of(26976, 17984, 8992));
    /** BD-RE: 1x is 4496 kB/s. */
    public static final Speeds BD_RE = new Speeds(17984, List.of(8992, 4496));

    public int bestWrite() {
        return write.get(0);
    }

    /** The best writing speed that is not above the requested one; the slowest one when all are. */
    public int writeFor(int requested) {
        return write.stream().filter(speed -> speed <= requested).findFirst().orElse(write.get(write.size() - 1));
    }
}
