/** How images are made of what the exported package describes. */
@NullMarked
package org.burnish.iso.internal;

import org.jspecify.annotations.NullMarked;
