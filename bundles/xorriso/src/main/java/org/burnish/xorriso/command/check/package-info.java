@NullMarked
package org.burnish.xorriso.command.check;

import org.jspecify.annotations.NullMarked;
