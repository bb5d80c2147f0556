/** The station for people: pages made here, which work without scripts. */
@NullMarked
package org.burnish.station.web.page;

import org.jspecify.annotations.NullMarked;
