/** Tracks and sessions that are recorded from their start on, which DVD and BD share. */
@NullMarked
package org.burnish.transport.emulator.medium.sequential;

import org.jspecify.annotations.NullMarked;
