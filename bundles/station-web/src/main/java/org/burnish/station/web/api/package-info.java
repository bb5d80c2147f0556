/** The station for programs: JSON over HTTP. */
@NullMarked
package org.burnish.station.web.api;

import org.jspecify.annotations.NullMarked;
