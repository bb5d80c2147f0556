/** Words to requests, results to words: options, results of commands, and how these are printed. */
@NullMarked
package org.burnish.shell.text;

import org.jspecify.annotations.NullMarked;
