@NullMarked
package org.burnish.recorder.internal.disk;

import org.jspecify.annotations.NullMarked;
