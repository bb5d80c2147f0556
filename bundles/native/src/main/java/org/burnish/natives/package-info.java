/**
 * What Java cannot ask of the system, in plain Java. Who implements it is found as a service, and may be missing. No other
 * bundle calls native code.
 */
@Export
@Version("1.2.0")
@NullMarked
package org.burnish.natives;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
