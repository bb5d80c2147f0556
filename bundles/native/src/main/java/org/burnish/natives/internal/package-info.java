/** The calls of libc, through JNA. */
@NullMarked
package org.burnish.natives.internal;

import org.jspecify.annotations.NullMarked;
