/** BD-ROM, BD-R and BD-RE. */
package org.burnish.transport.emulator.medium.bd;
