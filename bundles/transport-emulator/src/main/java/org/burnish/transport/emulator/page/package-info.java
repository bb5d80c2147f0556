/** The mode pages of the drive (MMC-6, clause 7). */
package org.burnish.transport.emulator.page;
