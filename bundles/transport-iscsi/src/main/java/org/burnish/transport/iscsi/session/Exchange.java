package org.burnish.transport.iscsi.session;

import java.io.IOException;
import org.burnish.iscsi.BasicHeader;
import org.burnish.iscsi.PduChannel;

/** A request that waits for its answer. The thread that reads calls it. */
interface Exchange {

    /**
     * Takes a unit with its tag, whose data segment is still to be read.
     *
     * @return whether a further one may come
     */
    boolean take(BasicHeader header, PduChannel channel) throws IOException;

    /** Nothing will come any more. */
    void fail(SessionException why);
}
