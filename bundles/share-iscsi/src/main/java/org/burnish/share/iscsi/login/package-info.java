/** How a connection becomes part of a session: the stages of the login, CHAP, and the agreed parameters. */
package org.burnish.share.iscsi.login;
