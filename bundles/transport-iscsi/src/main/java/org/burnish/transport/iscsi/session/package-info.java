/**
 * The initiator (RFC 7143): the login, and sessions of one connection with error recovery level 0. Commands go out on the
 * caller's thread, and data between the socket and the caller's direct buffer; one thread of the session reads what comes.
 *
 * <pre>{@code
 * perform -> Task -> Commands -> Numbers -> PduChannel -> Wire -> target
 *             ^                                             |
 *             +---- Exchanges <---- Receiver (its thread) <--+
 * }</pre>
 */
@NullMarked
package org.burnish.transport.iscsi.session;

import org.jspecify.annotations.NullMarked;
