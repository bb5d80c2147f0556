/** The codec, the parity file, and the passes over blocks. */
@NullMarked
package org.burnish.parity.internal;

import org.jspecify.annotations.NullMarked;
