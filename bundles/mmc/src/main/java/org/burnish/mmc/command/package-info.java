/**
 * One record per command that an initiator sends (MMC-6, clause 6; SPC-4, clause 6). A record encodes itself as a
 * CDB, carries its parameter list, and decodes the answer.
 */
@Export
@Version("1.2.0")
@NullMarked
package org.burnish.mmc.command;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
