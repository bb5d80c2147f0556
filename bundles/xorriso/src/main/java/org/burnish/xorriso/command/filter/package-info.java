/** Commands about filters of contents. */
@NullMarked
package org.burnish.xorriso.command.filter;

import org.jspecify.annotations.NullMarked;
