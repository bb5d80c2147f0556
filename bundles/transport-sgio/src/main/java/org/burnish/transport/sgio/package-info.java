@NullMarked
package org.burnish.transport.sgio;

import org.jspecify.annotations.NullMarked;
