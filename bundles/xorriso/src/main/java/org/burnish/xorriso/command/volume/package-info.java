/** Commands for what the volume descriptor says of an image. */
@NullMarked
package org.burnish.xorriso.command.volume;

import org.jspecify.annotations.NullMarked;
