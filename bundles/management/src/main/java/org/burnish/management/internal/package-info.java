/** Counts what drives do, and shows it as MBeans. */
@NullMarked
package org.burnish.management.internal;

import org.jspecify.annotations.NullMarked;
