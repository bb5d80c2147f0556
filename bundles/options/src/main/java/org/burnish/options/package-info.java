/**
 * Options of requests. An option is a key that the bundle declares which understands it; a request carries the values
 * that were chosen, and the bundle that performs it refuses by name what nobody understands. A new option touches its key and
 * its use, and nothing in between.
 */
@Export
@Version("1.2.0")
@NullMarked
package org.burnish.options;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
