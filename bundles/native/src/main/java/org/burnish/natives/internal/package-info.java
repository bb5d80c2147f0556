/** The calls of libc: through the JDK's foreign functions on 22 and later, through JNA before. */
@NullMarked
package org.burnish.natives.internal;

import org.jspecify.annotations.NullMarked;
