package org.burnish.station.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.burnish.operations.Operations;
import org.burnish.recorder.Drives;
import org.burnish.station.Catalogue;
import org.burnish.station.StationException;
import org.burnish.station.spi.MediumLoader;

/**
 * What those who work on burns need of others.
 *
 * @param name of this station
 * @param database what its ids are told from those of other databases by
 * @param jobs where burns are stored
 * @param board the drives of this station
 * @param drives opens them
 * @param operations carries orders out
 * @param catalogue where discs are remembered, if there is one
 * @param loaders what puts media into drives
 * @param sets how jobs are spread over discs
 * @param certificates certify what was made
 * @param listeners hear of changes
 * @param ending whether the station ends
 */
record Surroundings(
        String name,
        String database,
        JobStore jobs,
        DriveBoard board,
        Drives drives,
        Operations operations,
        Supplier<Optional<Catalogue>> catalogue,
        List<MediumLoader> loaders,
        Sets sets,
        CertificateDesk certificates,
        Listeners listeners,
        BooleanSupplier ending) {

    private static final System.Logger LOG = System.getLogger(Surroundings.class.getName());
    private static final long AGAIN_MS = 1000;

    /** Stores something, however long the database can't be reached: what happened on a disc must not be forgotten. */
    <T> T stored(Supplier<T> change) {
        boolean said = false;
        while (true) {
            try {
                return change.get();
            } catch (StationException e) {
                if (e.kind() != StationException.Kind.UNAVAILABLE || ending.getAsBoolean()) {
                    throw e;
                }
                if (!said) {
                    said = true;
                    LOG.log(System.Logger.Level.WARNING, e.getMessage() + " It is tried until it can.");
                }
                pause(e);
            }
        }
    }

    private static void pause(StationException reason) {
        try {
            Thread.sleep(AGAIN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }
}
