/** What the desktop is asked for while a job runs, and told at its end. */
@NullMarked
package org.burnish.desktop.internal;

import org.jspecify.annotations.NullMarked;
