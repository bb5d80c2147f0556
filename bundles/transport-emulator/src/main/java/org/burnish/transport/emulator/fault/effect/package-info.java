/** What a fault does: refuses, delays, edits replies or data, makes the drive busy or absent. */
@NullMarked
package org.burnish.transport.emulator.fault.effect;

import org.jspecify.annotations.NullMarked;
