/**
 * Lays out trees in four steps: plan the records, size the directories, place everything, emit blocks when they are asked
 * for.
 */
@NullMarked
package org.burnish.image.iso9660.write;

import org.jspecify.annotations.NullMarked;
