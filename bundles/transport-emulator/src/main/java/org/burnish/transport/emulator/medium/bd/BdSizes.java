package org.burnish.transport.emulator.medium.bd;

import org.burnish.transport.emulator.medium.FormatOffer;
import org.burnish.transport.emulator.medium.FormatRequest;
import org.burnish.transport.emulator.medium.MediumSpec;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * The sizes that a recordable BD can be formatted to: what is not for data is spare area (MMC-6, 6.4). Each layer has
 * an inner spare area of 4096 clusters, and an outer one of 0 to 16384, by default 8192.
 *
 * @param whole all blocks: no spare areas
 * @param defaultSize that of the format that the standard has as default
 * @param smallest with the largest spare areas
 * @param largest with the smallest spare areas
 */
record BdSizes(long whole, long defaultSize, long smallest, long largest) {

    /** The blocks of a cluster. */
    static final int CLUSTER = 32;
    /** In a format descriptor: the maximum of the type. */
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
    long chosen(FormatRequest request, long maximum) throws CheckCondition {
        long size = request.blocks() == MAXIMUM ? maximum : request.blocks();
        if (size < smallest || size > maximum || size % CLUSTER != 0) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(4);
        }
        return size;
    }
}
