/**
 * The engine: opens drives, adds disk files to image trees, records trees as recordings that can be watched and cancelled,
 * and restores files. Blocks have 2048 bytes, speeds are kB/s of 1000 bytes.
 */
@NullMarked
@Export
@Version("2.7.0")
package org.burnish.recorder;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
