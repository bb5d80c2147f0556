package org.burnish.image;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a format read of a node and does not understand. Only the format that made it looks into it: it writes it again as
 * long as the node stays, and nobody else changes it. What others may understand is a named attribute instead, see {@link
 * Attributes#named}.
 */
@ConsumerType
public interface NodeExtras {}
