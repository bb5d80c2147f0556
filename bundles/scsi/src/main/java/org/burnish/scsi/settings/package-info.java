/** Values that an administrator chose for a bundle. A wrong one is reported, and the default is used in its place. */
@Export
@Version("1.0.0")
@NullMarked
package org.burnish.scsi.settings;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
