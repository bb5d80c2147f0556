/** The ISO 9660 image format as a service. */
@NullMarked
package org.burnish.image.iso9660;

import org.jspecify.annotations.NullMarked;
