/** Tracks and sessions that are recorded from their start on, which DVD and BD share. */
package org.burnish.transport.emulator.medium.sequential;
