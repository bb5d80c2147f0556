/** The sense data of refusals (MMC-6, annex F). */
@NullMarked
package org.burnish.transport.emulator.sense;

import org.jspecify.annotations.NullMarked;
