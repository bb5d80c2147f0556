/**
 * The catalogue of discs and files in the station's database.
 *
 * <pre>
 *   files of a disc ──► Adding ──► tables discs, directories, files            the facts, each once
 *                          │
 *                          └────► EntryBuffer ──► RunWriter ──► index_runs     sorted entries of words, paths and digests,
 *                                                                index_blocks  packed into blocks of about 4 KiB
 *   Compaction      merges runs of about the same size into one, so that a search asks few
 *   NameSearch      reads the blocks of a word in the order of names, and no more of them than it needs
 *   RangeScan       reads a range of entries of all runs in order: paths, digests
 * </pre>
 */
@NullMarked
package org.burnish.station.catalogue;

import org.jspecify.annotations.NullMarked;
