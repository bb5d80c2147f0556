@NullMarked
package org.burnish.xorriso.command.drive;

import org.jspecify.annotations.NullMarked;
