/** How a connection becomes part of a session: the stages of the login, CHAP, and the agreed parameters. */
@NullMarked
package org.burnish.share.iscsi.login;

import org.jspecify.annotations.NullMarked;
