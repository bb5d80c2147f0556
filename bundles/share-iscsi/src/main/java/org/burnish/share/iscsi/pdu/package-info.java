/** The protocol data units of iSCSI, RFC 7143 clause 11: one type each, and the channel that they travel on. */
@NullMarked
package org.burnish.share.iscsi.pdu;

import org.jspecify.annotations.NullMarked;
