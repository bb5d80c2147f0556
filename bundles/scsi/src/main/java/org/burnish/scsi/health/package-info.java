/**
 * The contract of checks that look at a machine for what keeps drives from being used. Whoever knows of such a hindrance,
 * a transport above all, registers a check as a service.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.burnish.scsi.health;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
