package org.burnish.transport.iscsi;

import java.time.Duration;
import org.burnish.transport.iscsi.session.Session;
import org.burnish.transport.iscsi.session.SessionException;

/** Begins sessions; a stub takes its place in tests. */
interface Initiator {

    /** Logs in to the target of the address, or to its portal for discovery where it names no target. */
    Session login(IscsiUrl url, Duration limit) throws SessionException;
}
