/**
 * Text from outside (names in images, what drives and peers answer), and reasons of failures, on their way to a screen. It is
 * here because everything that reports such text stands on this bundle.
 */
@Export
@Version("1.1.0")
@NullMarked
package org.burnish.scsi.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
