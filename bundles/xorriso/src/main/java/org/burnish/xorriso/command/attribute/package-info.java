/** Commands for access control lists and extended attributes of files in the image. */
@NullMarked
package org.burnish.xorriso.command.attribute;

import org.jspecify.annotations.NullMarked;
