/** The features that a medium makes current (MMC-6, clause 5). */
@NullMarked
package org.burnish.transport.emulator.feature;

import org.jspecify.annotations.NullMarked;
