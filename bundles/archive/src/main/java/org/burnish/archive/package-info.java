/**
 * Archives: what goes on which of several discs, and the proof of what is on them.
 *
 * <pre>
 * ArchiveRequest (sources, capacities, options)
 *      |
 * ArchivePlanner  -&gt;  ArchivePlan: fixed once made; plain values by {@link org.burnish.archive.ArchiveForm}
 *      |                   |
 *      |              PlannedDisc: its volume, its nodes, its size in blocks
 *      |                   |
 * ArchivePlanner.disc  -&gt;  DiscTree: the tree that a burn records, with the files that say what the disc is:
 *                          manifest, signature, key, the list of the whole set
 * </pre>
 *
 * Blocks have 2048 bytes. Paths in images are absolute.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.burnish.archive;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
