/** The medium file: blocks and the journalled state of the disc, which survive a kill at any instant. */
@NullMarked
package org.burnish.transport.emulator.file;

import org.jspecify.annotations.NullMarked;
