@NullMarked
package org.burnish.transport.replay;

import org.jspecify.annotations.NullMarked;
