/** The contract between drive and medium, and what all media with a file share. */
@NullMarked
package org.burnish.transport.emulator.medium;

import org.jspecify.annotations.NullMarked;
