/** DVD-RAM. */
package org.burnish.transport.emulator.medium.dvd.ram;
