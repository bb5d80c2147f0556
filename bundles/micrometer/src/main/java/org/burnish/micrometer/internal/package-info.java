/** Meters of Micrometer, in the registry that the host gives as a service, or in the global one. */
@NullMarked
package org.burnish.micrometer.internal;

import org.jspecify.annotations.NullMarked;
