@NullMarked
package org.burnish.xorriso.command.control;

import org.jspecify.annotations.NullMarked;
