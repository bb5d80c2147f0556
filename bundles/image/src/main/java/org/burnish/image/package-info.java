/**
 * Image trees, the contract of an image format, and where blocks come from and go to. A block has 2048 bytes;
 * addresses (LBA) count blocks from the medium's beginning.
 */
@Export
@Version("2.0.0")
@NullMarked
package org.burnish.image;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
