/** What makes an image bootable from a stick or a hard disk: boot code and partition tables in its system area. */
@NullMarked
package org.burnish.image.iso9660.partition;

import org.jspecify.annotations.NullMarked;
