/** The HTTP server, and what it is told. */
@NullMarked
package org.burnish.station.web.server;

import org.jspecify.annotations.NullMarked;
