/** What is on a CD below its blocks: sectors, sub-channels, cue sheets, lead-in text and the pre-groove. */
package org.burnish.transport.emulator.cd;
