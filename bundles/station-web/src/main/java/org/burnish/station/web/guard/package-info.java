/** Who asks, and whether it may: before anything of a request is carried out. */
@NullMarked
package org.burnish.station.web.guard;

import org.jspecify.annotations.NullMarked;
