package org.burnish.transport.emulator.medium;

import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * The sizes that a recordable BD can be formatted to: what is not for data is spare area (MMC-6, 6.4). Each layer has
 * an inner spare area of 4096 clusters, and an outer one of 0 to 16384, usually 8192.
 *
 * @param whole all blocks: no spare areas
 * @param usual the default
 * @param smallest with the largest spare areas
 * @param largest with the smallest spare areas
 */
record BdSizes(long whole, long usual, long smallest, long largest) {

    /** The blocks of a cluster. */
    static final int CLUSTER = 32;
    /** In a format descriptor: the most that the type makes possible. */
    private static final long MAXIMUM = 0xFFFF_FFFFL;

    static BdSizes of(MediumSpec spec) {
        long whole = spec.capacity();
        int layers = spec.layers();
        return new BdSizes(whole, whole - 393_216L * layers, whole - 655_360L * layers, whole - 131_072L * layers);
    }

    static long roundUp(long blocks) {
        return (blocks + CLUSTER - 1) / CLUSTER * CLUSTER;
    }

    /** Refuses the CDB of a stream that does not begin and end with a cluster (MMC-6, WRITE(12)). */
    static void requireClusters(long lba, int count) throws CheckCondition {
        if (lba % CLUSTER != 0) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(2);
        }
        if (count % CLUSTER != 0) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(6);
        }
    }

    /** With spare areas the type dependent parameter is their size in clusters. */
    FormatOffer spared(long size, int type) {
        return new FormatOffer(size, type, (int) ((whole - size) / CLUSTER));
    }

    /** Of the type that has one size, this one. */
    static long only(long size, FormatRequest request) throws CheckCondition {
        if (request.blocks() != size && request.blocks() != MAXIMUM) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(4);
        }
        return size;
    }

    /** Of the types that have many sizes, the one that is asked for. */
    long chosen(FormatRequest request, long most) throws CheckCondition {
        long size = request.blocks() == MAXIMUM ? most : request.blocks();
        if (size < smallest || size > most || size % CLUSTER != 0) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(4);
        }
        return size;
    }
}
