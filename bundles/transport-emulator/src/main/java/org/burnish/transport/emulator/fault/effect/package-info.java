/** What a fault does: refuses, delays, edits replies or data, makes the drive busy or absent. */
package org.burnish.transport.emulator.fault.effect;
