/**
 * What is made from the manuals of the commands: the pages of the manual, and what bash and zsh complete. Nothing
 * here knows a command by name.
 */
@NullMarked
package org.burnish.shell.manual;

import org.jspecify.annotations.NullMarked;
