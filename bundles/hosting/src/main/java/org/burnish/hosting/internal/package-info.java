/** What long-lived hosts want: drives as services, recordings as events, messages in the OSGi log. */
package org.burnish.hosting.internal;
