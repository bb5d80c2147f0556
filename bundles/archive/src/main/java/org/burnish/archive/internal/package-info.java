/**
 * Plans archives and makes their discs: sources are merged into one tree, cut into what stays together, packed, and each disc is
 * laid out before it counts as planned.
 */
@NullMarked
package org.burnish.archive.internal;

import org.jspecify.annotations.NullMarked;
