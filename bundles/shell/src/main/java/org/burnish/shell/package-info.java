/** Commands of the scope {@code disc} for the Gogo shell, and the service that runs one of them for a command line. */
@NullMarked
package org.burnish.shell;

import org.jspecify.annotations.NullMarked;
