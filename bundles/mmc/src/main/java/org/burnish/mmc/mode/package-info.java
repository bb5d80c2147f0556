/**
 * Mode parameters and the mode pages of recorders (MMC-6, clause 7; MMC-3 for page 2Ah).
 */
@Export
@Version("1.2.0")
@NullMarked
package org.burnish.mmc.mode;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
