/** Commands that report how an image boots. */
@NullMarked
package org.burnish.xorriso.command.report;

import org.jspecify.annotations.NullMarked;
