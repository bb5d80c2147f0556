/** Gives what is logged by SLF4J to the log of the system. */
@NullMarked
package org.burnish.slf4j.internal;

import org.jspecify.annotations.NullMarked;
