/**
 * The optical drive: typed MMC-6 commands over a SCSI device, waiting without fixed sleeps, and the way to
 * take hold of a drive and to let it go. Addresses are logical blocks of 2048 bytes.
 */
@Export
@Version("1.3.0")
@NullMarked
package org.burnish.mmc;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
