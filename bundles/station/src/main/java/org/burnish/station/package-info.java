/**
 * The station: a queue of jobs that outlives its processes, drives that serve it, and a catalogue of every disc.
 *
 * <pre>
 * JobRequest  --submit-->  Job: one Burn for each copy  --a drive with the medium wanted-->  a disc of the Catalogue
 * </pre>
 *
 * All of it is data of a database that several stations may share; each serves the drives that it has. Sizes are in bytes where a
 * name does not say blocks, which have 2048 bytes.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.burnish.station;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
