@NullMarked
package org.burnish.recorder.internal.drive;

import org.jspecify.annotations.NullMarked;
