@NullMarked
package org.burnish.transport.mmc;

import org.jspecify.annotations.NullMarked;
