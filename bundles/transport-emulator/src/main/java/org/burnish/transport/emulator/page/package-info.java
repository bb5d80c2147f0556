/** The mode pages of the drive (MMC-6, clause 7). */
@NullMarked
package org.burnish.transport.emulator.page;

import org.jspecify.annotations.NullMarked;
