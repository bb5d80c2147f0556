/** What happens at the station, as server-sent events. */
@NullMarked
package org.burnish.station.web.events;

import org.jspecify.annotations.NullMarked;
