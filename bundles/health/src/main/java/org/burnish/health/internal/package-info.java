/**
 * Health checks and an inventory for the consoles of Apache Felix. What they need of Felix is optional: without it, nobody asks for
 * them.
 */
@NullMarked
package org.burnish.health.internal;

import org.jspecify.annotations.NullMarked;
