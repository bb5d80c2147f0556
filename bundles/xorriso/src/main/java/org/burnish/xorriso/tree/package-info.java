@NullMarked
package org.burnish.xorriso.tree;

import org.jspecify.annotations.NullMarked;
