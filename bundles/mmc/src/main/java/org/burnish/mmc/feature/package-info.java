/**
 * The features of GET CONFIGURATION (MMC-6, clause 5.3): any feature as a value, some with a typed view.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.burnish.mmc.feature;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
