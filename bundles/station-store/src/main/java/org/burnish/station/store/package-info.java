/** The database of a station: found by its address, reached through a pool, brought up to date. */
@NullMarked
package org.burnish.station.store;

import org.jspecify.annotations.NullMarked;
