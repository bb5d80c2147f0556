/** The wire structures of ECMA-119, each of which encodes and decodes itself. */
@NullMarked
package org.burnish.image.iso9660.record;

import org.jspecify.annotations.NullMarked;
