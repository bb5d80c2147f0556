/**
 * Attributes of nodes by name: access control lists, extended attributes, and whatever a bundle brings. The value of an
 * attribute is bytes, so that a tree carries it from a reader to a writer that know nothing of each other; a {@link
 * org.burnish.image.attribute.AttributeKey} of the bundle that understands it gives it a type.
 */
@Export
@Version("2.2.0")
@NullMarked
package org.burnish.image.attribute;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
