package org.burnish.media.bd;

import java.util.Comparator;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import org.burnish.media.FormatRequest;
import org.burnish.media.RefusedException;
import org.burnish.media.spi.Formats;
import org.burnish.mmc.response.FormatCapacities;
import org.burnish.mmc.response.FormatDescriptor;

/** The sizes of a format type that leaves the user a choice: 30h of BD-RE, 32h of BD-R (MMC-6, clause 6.4). */
record BdSizes(int type) {

    private static final long CLUSTER_BYTES = BdStructures.CLUSTER * 2048L;

    /** The largest one that the drive offers. */
    FormatDescriptor largest(FormatCapacities capacities) throws RefusedException {
        return Formats.offered(
                capacities.formats().stream()
                        .filter(format -> format.type() == type)
                        .max(Comparator.comparingLong(FormatDescriptor::blocks)),
                name());
    }

    /** In whole clusters, within the sizes that the drive offers. */
    FormatDescriptor wanted(FormatCapacities capacities, FormatRequest request) throws RefusedException {
        Formats.offered(capacities.first(type), name());
        LongSummaryStatistics range = capacities.formats().stream()
                .filter(format -> format.type() == type)
                .mapToLong(FormatDescriptor::blocks)
                .summaryStatistics();
        long bytes = request.bytes().orElse(0);
        long blocks = (bytes / CLUSTER_BYTES + (bytes % CLUSTER_BYTES == 0 ? 0 : 1)) * BdStructures.CLUSTER;
        Formats.requireSize(
                blocks >= range.getMin() && blocks <= range.getMax(),
                request,
                range.getMin() * 2048 + " to " + range.getMax() * 2048 + " bytes");
        return new FormatDescriptor(blocks, type, 0);
    }

    private String name() {
        return String.format(Locale.ROOT, "%02Xh", type);
    }
}
