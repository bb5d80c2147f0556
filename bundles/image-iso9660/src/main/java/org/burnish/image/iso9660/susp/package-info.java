/** The system use entries of SUSP 1.12, RRIP 1.12 and AAIP 2.0, each of which encodes and decodes itself. */
@NullMarked
package org.burnish.image.iso9660.susp;

import org.jspecify.annotations.NullMarked;
