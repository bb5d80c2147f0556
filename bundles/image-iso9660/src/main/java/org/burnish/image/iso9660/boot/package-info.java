/** What makes an image bootable: El Torito 1.0. */
@NullMarked
package org.burnish.image.iso9660.boot;

import org.jspecify.annotations.NullMarked;
