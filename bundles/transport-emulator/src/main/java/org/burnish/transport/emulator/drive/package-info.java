/** What the commands share: the tray, what the drive is busy with, events, write buffer and timing. */
@NullMarked
package org.burnish.transport.emulator.drive;

import org.jspecify.annotations.NullMarked;
