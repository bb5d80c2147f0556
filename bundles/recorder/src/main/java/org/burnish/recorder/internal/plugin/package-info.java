/** Stands between the engine and plugins, so that one which misbehaves is named and harms nothing else. */
@NullMarked
package org.burnish.recorder.internal.plugin;

import org.jspecify.annotations.NullMarked;
