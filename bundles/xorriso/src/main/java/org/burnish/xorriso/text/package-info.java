@NullMarked
package org.burnish.xorriso.text;

import org.jspecify.annotations.NullMarked;
