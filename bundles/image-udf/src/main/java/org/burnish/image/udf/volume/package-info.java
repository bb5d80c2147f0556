/**
 * From a medium to its logical volume: the recognition sequence leads to the anchors, these to the volume descriptor
 * sequences, and their partition maps from blocks of a partition to bytes of the medium.
 */
@NullMarked
package org.burnish.image.udf.volume;

import org.jspecify.annotations.NullMarked;
