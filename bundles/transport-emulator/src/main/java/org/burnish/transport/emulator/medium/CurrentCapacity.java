package org.burnish.transport.emulator.medium;

/**
 * The current or maximum capacity descriptor of READ FORMAT CAPACITIES (MMC-6, 6.23).
 *
 * @param blocks the number of blocks
 * @param type 1 unformatted or blank, 2 formatted, 3 unknown
 */
public record CurrentCapacity(long blocks, int type) {

    public static CurrentCapacity unformatted(long maximum) {
        return new CurrentCapacity(maximum, 1);
    }

    public static CurrentCapacity formatted(long blocks) {
        return new CurrentCapacity(blocks, 2);
    }

    public static CurrentCapacity unknown(long maximum) {
        return new CurrentCapacity(maximum, 3);
    }
}
