@NullMarked
package org.burnish.share.iscsi;

import org.jspecify.annotations.NullMarked;
