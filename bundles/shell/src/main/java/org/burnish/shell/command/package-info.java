/** The commands of scope {@code disc}, one class each. */
@NullMarked
package org.burnish.shell.command;

import org.jspecify.annotations.NullMarked;
