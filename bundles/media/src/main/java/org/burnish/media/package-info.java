/**
 * Media and the plugin contract of a kind of medium. A block has 2048 bytes; addresses (LBA) count blocks from
 * the medium's beginning; speeds are kB/s of 1000 bytes.
 */
@Export
@Version("2.3.0")
@NullMarked
package org.burnish.media;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
