/** What is on a CD below its blocks: sectors, sub-channels, cue sheets, lead-in text and the pre-groove. */
@NullMarked
package org.burnish.transport.emulator.cd;

import org.jspecify.annotations.NullMarked;
