/** DVD-R, DVD-RW and DVD-R DL: sequential recording and restricted overwrite. */
@NullMarked
package org.burnish.transport.emulator.medium.dvd.minus;

import org.jspecify.annotations.NullMarked;
