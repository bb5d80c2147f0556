/** DVD-ROM, DVD-R, DVD-RW and DVD-R DL: sequential recording and restricted overwrite. */
@NullMarked
package org.burnish.media.dvd.minus;

import org.jspecify.annotations.NullMarked;
