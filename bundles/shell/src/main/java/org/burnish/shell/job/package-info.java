/** Work that a command does while its user waits, or in the background. */
@NullMarked
package org.burnish.shell.job;

import org.jspecify.annotations.NullMarked;
