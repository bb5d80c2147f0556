/**
 * SCSI command descriptor blocks, sense data, and the contracts of a device and of the transport that
 * reaches it. Lengths are bytes, addresses are logical blocks; multi-byte fields are big-endian (SPC-4, 3.6).
 */
@Export
@Version("1.3.0")
@NullMarked
package org.burnish.scsi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
