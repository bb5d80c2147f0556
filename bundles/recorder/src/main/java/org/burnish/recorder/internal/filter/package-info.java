/** Filters of contents that no image format has to know. */
@NullMarked
package org.burnish.recorder.internal.filter;

import org.jspecify.annotations.NullMarked;
