/** CD-ROM, CD-R and CD-RW. */
@NullMarked
package org.burnish.transport.emulator.medium.cd;

import org.jspecify.annotations.NullMarked;
