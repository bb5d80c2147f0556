/**
 * Burnish for programs that are no bundles: {@link org.burnish.embedded.Burnish#open()} starts a framework inside the
 * program and hands out its services, whose types are on the program's own class path.
 */
@NullMarked
package org.burnish.embedded;

import org.jspecify.annotations.NullMarked;
