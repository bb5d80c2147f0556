@NullMarked
package org.burnish.transport.sgio.check;

import org.jspecify.annotations.NullMarked;
