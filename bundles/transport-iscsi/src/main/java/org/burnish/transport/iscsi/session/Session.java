package org.burnish.transport.iscsi.session;

import java.io.Closeable;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.burnish.scsi.Cdb;

/** A session with a target, or with a portal for discovery. Used by one thread at a time. */
public interface Session extends Closeable {

    /**
     * Performs a command and waits for its end. An interrupt of the thread neither ends the wait nor the session.
     *
     * @param data a direct buffer; its bytes from position to limit are sent or filled, its position stays
     * @throws SessionException when there is no answer in time, or no connection any more; the session has ended, and
     *     nothing is written into the buffer any more
     */
    Outcome perform(int lun, Cdb cdb, ByteBuffer data, Duration limit) throws SessionException;

    /** The names of the portal's targets (SendTargets). */
    List<String> targets(Duration limit) throws SessionException;

    /** Logs out if the connection still lives. */
    @Override
    void close();
}
