@NullMarked
package org.burnish.xorriso.command.setting;

import org.jspecify.annotations.NullMarked;
