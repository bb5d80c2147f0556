/** CD-ROM, CD-R and CD-RW: their state, and how they are recorded, blanked and closed. */
@NullMarked
package org.burnish.media.cd;

import org.jspecify.annotations.NullMarked;
