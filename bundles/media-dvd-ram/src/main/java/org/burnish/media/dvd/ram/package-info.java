/** DVD-RAM. */
@NullMarked
package org.burnish.media.dvd.ram;

import org.jspecify.annotations.NullMarked;
