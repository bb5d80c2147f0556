/** Filters of contents: which there are, what they are applied to, and what becomes of them when an image is written. */
@NullMarked
package org.burnish.xorriso.filter;

import org.jspecify.annotations.NullMarked;
