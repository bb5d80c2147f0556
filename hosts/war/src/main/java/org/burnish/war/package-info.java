/**
 * Burnish in a web application: {@link org.burnish.war.BurnishListener} opens it when the application starts, and closes it
 * when the application stops.
 */
@NullMarked
package org.burnish.war;

import org.jspecify.annotations.NullMarked;
