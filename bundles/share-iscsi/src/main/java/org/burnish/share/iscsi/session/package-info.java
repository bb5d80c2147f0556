/** The full feature phase: connections, their tasks, and the logical unit that the tasks are performed on. */
@NullMarked
package org.burnish.share.iscsi.session;

import org.jspecify.annotations.NullMarked;
