@NullMarked
package org.burnish.recorder.internal.content;

import org.jspecify.annotations.NullMarked;
