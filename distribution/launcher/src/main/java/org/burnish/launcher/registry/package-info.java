/**
 * The services of bundles that lie on one class path, without a framework: what their component descriptions say (OSGi
 * Compendium 8, chapter 112), as far as the house's own components use it. What is described otherwise is refused, and the
 * program starts the framework instead.
 */
@NullMarked
package org.burnish.launcher.registry;

import org.jspecify.annotations.NullMarked;
