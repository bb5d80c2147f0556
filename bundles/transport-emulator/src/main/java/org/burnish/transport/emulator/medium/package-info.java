/** The contract between drive and medium, and what all media with a file share. */
package org.burnish.transport.emulator.medium;
