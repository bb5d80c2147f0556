@NullMarked
package org.burnish.launcher;

import org.jspecify.annotations.NullMarked;
