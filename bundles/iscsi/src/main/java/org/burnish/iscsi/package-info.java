/**
 * The protocol data units of iSCSI (RFC 7143, clause 11), one type each, and the channel that they travel on. Initiators send
 * a {@link org.burnish.iscsi.Request} and read responses, targets send a {@link org.burnish.iscsi.Response} and read
 * requests. Lengths and offsets are bytes; multi-byte fields are big-endian, digests little-endian.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.burnish.iscsi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
