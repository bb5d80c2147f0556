/** Values that an administrator chose for a bundle. A wrong one is told, and the usual one is used in its place. */
@Export
@Version("1.0.0")
package org.burnish.scsi.settings;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
