/** What the families of DVD share, and DVD-ROM. */
package org.burnish.transport.emulator.medium.dvd;
