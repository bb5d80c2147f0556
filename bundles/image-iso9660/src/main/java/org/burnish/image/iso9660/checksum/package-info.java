/** The MD5 structures that libisofs defined: tags, the array's place, and indices into it. */
@NullMarked
package org.burnish.image.iso9660.checksum;

import org.jspecify.annotations.NullMarked;
