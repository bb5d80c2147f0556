/** Message buses: where they are, and calls that end in a limited time whatever the bus does. */
@NullMarked
package org.burnish.desktop.bus;

import org.jspecify.annotations.NullMarked;
