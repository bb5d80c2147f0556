@NullMarked
package org.burnish.xorriso.run;

import org.jspecify.annotations.NullMarked;
