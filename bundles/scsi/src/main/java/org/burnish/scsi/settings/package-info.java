/** Values that an administrator chose for a bundle. A wrong one is told, and the usual one is used in its place. */
@Export
@Version("1.0.0")
@NullMarked
package org.burnish.scsi.settings;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
