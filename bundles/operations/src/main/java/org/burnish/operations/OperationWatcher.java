package org.burnish.operations;

import org.osgi.annotation.versioning.ConsumerType;

/** Receives every operation of this framework. A service, registered by a bundle that watches. Must return quickly. */
@ConsumerType
public interface OperationWatcher {

    /** An operation was started. */
    default void started(Operation operation) {}

    /** An operation does something else from now on. */
    default void phase(Operation operation, OperationProgress.Phase phase) {}

    /** An operation has ended, with this record. */
    default void ended(OperationRecord record) {}
}
