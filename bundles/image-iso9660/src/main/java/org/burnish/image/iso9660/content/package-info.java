/** Contents whose recorded bytes are not what a user means by the file. */
@NullMarked
package org.burnish.image.iso9660.content;

import org.jspecify.annotations.NullMarked;
