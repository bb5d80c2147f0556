/** The features that a medium makes current (MMC-6, clause 5). */
package org.burnish.transport.emulator.feature;
