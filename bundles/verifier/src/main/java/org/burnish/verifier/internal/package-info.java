@NullMarked
package org.burnish.verifier.internal;

import org.jspecify.annotations.NullMarked;
