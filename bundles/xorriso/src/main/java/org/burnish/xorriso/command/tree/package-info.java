@NullMarked
package org.burnish.xorriso.command.tree;

import org.jspecify.annotations.NullMarked;
