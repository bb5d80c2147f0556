@NullMarked
package org.burnish.transport.iscsi;

import org.jspecify.annotations.NullMarked;
