/** DVD-RAM. */
@NullMarked
package org.burnish.transport.emulator.medium.dvd.ram;

import org.jspecify.annotations.NullMarked;
