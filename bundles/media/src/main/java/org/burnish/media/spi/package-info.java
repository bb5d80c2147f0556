/**
 * What implementers of {@link org.burnish.media.MediaProfile} share: a track writer made of steps, preparations, the
 * collecting of refusals. Using it is nobody's duty. Blocks have 2048 bytes.
 */
@Export
@Version("1.7.0")
@NullMarked
package org.burnish.media.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
