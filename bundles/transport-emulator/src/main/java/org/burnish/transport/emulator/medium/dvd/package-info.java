/** What the families of DVD share, and DVD-ROM. */
@NullMarked
package org.burnish.transport.emulator.medium.dvd;

import org.jspecify.annotations.NullMarked;
