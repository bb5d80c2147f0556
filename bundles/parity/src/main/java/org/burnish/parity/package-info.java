/**
 * Parity of a session's blocks in a file of its own, from which lost blocks are computed anew. The format is described in
 * {@code docs/parity.md}. Addresses (LBA) and sizes count blocks of 2048 bytes unless it is said otherwise.
 *
 * <pre>
 * blocks of a session   --create-->   parity file
 * damaged blocks + what is left of the parity file   --repair-->   a new file with all blocks, each compared with its digest
 * </pre>
 */
@NullMarked
@Export
@Version("1.0.0")
package org.burnish.parity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
