/**
 * Reads the tree of a logical volume and the contents of its files. Every field is taken for untrusted: what contradicts
 * itself is reported with its place, or refuses the image, and nothing is read without end.
 */
@NullMarked
package org.burnish.image.udf.read;

import org.jspecify.annotations.NullMarked;
