/** What the rooms of a station need of each other: the database, and what puts media into drives. */
@Export
@Version("1.0.0")
@NullMarked
package org.burnish.station.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
