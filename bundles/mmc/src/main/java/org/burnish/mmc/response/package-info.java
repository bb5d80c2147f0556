/**
 * One record per answer of a drive (MMC-6, clause 6; SPC-4, clause 6). What an answer must
 * have is its {@link org.burnish.mmc.response.ReplyShape}; a drive object believes no other. What may be missing is optional,
 * lists end early. Unknown codes are values.
 */
@Export
@Version("1.2.0")
@NullMarked
package org.burnish.mmc.response;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
