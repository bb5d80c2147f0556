/**
 * Proves that a medium holds what was meant: checks files and block ranges against their recorded checksums, scans
 * blocks for readability, and compares an image with the disk. "No checksum recorded" is never a match. Addresses
 * (LBA) and sizes count blocks of 2048 bytes unless it is said otherwise.
 */
@NullMarked
@Export
@Version("2.2.0")
package org.burnish.verifier;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
