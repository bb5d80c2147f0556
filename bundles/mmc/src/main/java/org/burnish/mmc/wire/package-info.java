/** How fields lie in the bytes of commands and replies: big-endian, bits counted from the lowest. */
@NullMarked
package org.burnish.mmc.wire;

import org.jspecify.annotations.NullMarked;
