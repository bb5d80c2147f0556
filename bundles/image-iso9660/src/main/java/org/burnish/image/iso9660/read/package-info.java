/**
 * Reads images back: finds the sessions of a medium, checks the tags of libisofs, and loads the tree. Every field of an
 * image is taken for untrusted: what contradicts itself is reported to the listener or refuses the image, whatever it is.
 */
@NullMarked
package org.burnish.image.iso9660.read;

import org.jspecify.annotations.NullMarked;
