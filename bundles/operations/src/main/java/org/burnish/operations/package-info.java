/**
 * The use cases behind every front end. An {@link org.burnish.operations.Order} says as data what shall be done: it can be
 * stored and sent. {@link org.burnish.operations.Operations} carries it out as an {@link
 * org.burnish.operations.Operation}, which has an id, reports progress, can be cancelled, and leaves a record.
 *
 * <pre>
 * front end         Order (kind, drives, paths, options)  +  Inputs (open drives, a tree, a listener)
 *                        |
 * Operations        checks the order, opens the drives that the caller did not hand in
 *                        |
 * a use case        burn, plan, verify, blank, format, copy, restore, compare
 *                        |
 * recorder, verifier     one service each
 *                        |
 * OperationRecord   state, phase, messages, result or failure
 * </pre>
 *
 * Blocks have 2048 bytes.
 */
@Export
@Version("1.3.0")
@NullMarked
package org.burnish.operations;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
