/** CD-ROM, CD-R and CD-RW. */
package org.burnish.transport.emulator.medium.cd;
