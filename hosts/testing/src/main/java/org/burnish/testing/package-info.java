/** Gives a JUnit test an emulated drive with a medium in it. */
@NullMarked
package org.burnish.testing;

import org.jspecify.annotations.NullMarked;
