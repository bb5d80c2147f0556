package org.burnish.operations;

import java.util.List;
import java.util.Optional;
import org.burnish.media.RefusedException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Carries orders out. A service; each bundle has its own object of it. The drives that an operation opens are leased to the
 * bundle that gave the order, and when that bundle stops, its operations are cancelled.
 */
@ProviderType
public interface Operations {

    /** The kinds of orders that are understood, in alphabetical order. */
    List<String> kinds();

    /** Starts an operation that opens all drives itself. */
    default Operation start(Order order) throws RefusedException {
        return start(order, Inputs.NONE);
    }

    /**
     * Starts an operation, on a thread of its own.
     *
     * @param inputs what the caller has already, in place of what the operation would open or load
     * @throws RefusedException when the order can't be understood, with every reason; nothing was begun. All that is found
     *     out later ends the operation
     */
    Operation start(Order order, Inputs inputs) throws RefusedException;

    /** All operations that run, of whatever bundle, and the last ones that have ended; the oldest first. */
    List<OperationRecord> records();

    /** The operation of an id, if it runs or is one of the last that have ended. */
    Optional<Operation> find(long id);
}
