/**
 * Makes ISO 9660 images without drives, without a framework, and without files of its own: {@link org.burnish.iso.IsoImage} for
 * programs, {@link org.burnish.iso.Mkisofs} for command lines. It is the code of the bundles, packaged once more.
 */
@NullMarked
@Export
@Version("1.0.0")
package org.burnish.iso;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
