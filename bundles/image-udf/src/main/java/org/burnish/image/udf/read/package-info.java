/**
 * Reads the tree of a logical volume and the contents of its files. Every field is taken for untrusted: what contradicts
 * itself is reported with its place, or refuses the image, and nothing is read without end.
 */
package org.burnish.image.udf.read;
