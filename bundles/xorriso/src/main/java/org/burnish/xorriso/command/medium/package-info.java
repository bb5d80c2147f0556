@NullMarked
package org.burnish.xorriso.command.medium;

import org.jspecify.annotations.NullMarked;
