/** The commands of the drive, one class for each operation code (MMC-6, clause 6). */
@NullMarked
package org.burnish.transport.emulator.command;

import org.jspecify.annotations.NullMarked;
