/** BD-ROM, BD-R and BD-RE. */
@NullMarked
package org.burnish.transport.emulator.medium.bd;

import org.jspecify.annotations.NullMarked;
