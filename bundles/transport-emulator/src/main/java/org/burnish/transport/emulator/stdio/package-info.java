/** A plain file as overwritable medium, and the media profile by which the initiator writes it. */
@NullMarked
package org.burnish.transport.emulator.stdio;

import org.jspecify.annotations.NullMarked;
