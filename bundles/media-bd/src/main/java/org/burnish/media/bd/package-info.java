/** BD-ROM, BD-R and BD-RE. */
@NullMarked
package org.burnish.media.bd;

import org.jspecify.annotations.NullMarked;
