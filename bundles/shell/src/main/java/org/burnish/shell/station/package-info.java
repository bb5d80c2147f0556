/** Talks to a station that runs in another process. */
@NullMarked
package org.burnish.shell.station;

import org.jspecify.annotations.NullMarked;
