/**
 * What drives do at the moment, for those who watch a host: nothing here asks a drive, so that one which hangs keeps nobody waiting.
 */
@NullMarked
@Export
@Version("1.0.0")
package org.burnish.management;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
