/**
 * Filters: contents that are made of others while they are read, such as compressed ones. The size of a filtered content is
 * found by one pass before the layout; a later pass that gives another size fails, and so is reported as any content that
 * can't be read.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.burnish.image.filter;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
