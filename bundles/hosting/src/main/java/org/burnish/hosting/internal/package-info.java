/** What long-lived hosts want: drives as services, recordings and operations as events, messages in the OSGi log. */
@NullMarked
package org.burnish.hosting.internal;

import org.jspecify.annotations.NullMarked;
