/** Carries orders out: one class for each kind of order, and the thread that each operation has. */
@NullMarked
package org.burnish.operations.internal;

import org.jspecify.annotations.NullMarked;
