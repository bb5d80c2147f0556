/** Where the user of a command sits. */
@NullMarked
package org.burnish.shell.console;

import org.jspecify.annotations.NullMarked;
