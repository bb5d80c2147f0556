/** DVD-R, DVD-RW and DVD-R DL: sequential recording and restricted overwrite. */
package org.burnish.transport.emulator.medium.dvd.minus;
