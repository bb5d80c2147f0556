/**
 * The contract of a command of the xorriso language, and of who runs command lines. A bundle adds a command by
 * registering one {@link org.burnish.xorriso.spi.XorrisoCommand}; nothing else has to know it.
 */
@NullMarked
@Export
@Version("2.2.0")
package org.burnish.xorriso.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
