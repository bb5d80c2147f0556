/** The sense data of refusals (MMC-6, annex F). */
package org.burnish.transport.emulator.sense;
