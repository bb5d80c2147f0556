/**
 * One record per answer of a drive (MMC-6, clause 6; SPC-4, clause 6). An answer that is shorter than the standard
 * says is read as far as it goes: fields beyond its end are 0, lists end early. Unknown codes are values.
 */
@Export
@Version("1.1.0")
package org.burnish.mmc.response;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
