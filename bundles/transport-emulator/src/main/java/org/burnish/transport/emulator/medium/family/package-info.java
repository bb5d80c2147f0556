/** All families by profile: the only package that knows each of them. */
@NullMarked
package org.burnish.transport.emulator.medium.family;

import org.jspecify.annotations.NullMarked;
