/** A plain file as overwritable medium, and the media profile by which the initiator writes it. */
package org.burnish.transport.emulator.stdio;
