package org.burnish.share.iscsi.session;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Which of several sessions may change the drive or its medium: the first that does, until it ends. The others read, and
 * get RESERVATION CONFLICT (SAM-5, 5.3.1) for what changes.
 */
final class Lease {

    /** Operation codes (MMC-6, 6) after which the drive or its medium is another. */
    private static final Set<Integer> CHANGING = Set.of(
            0x04, // FORMAT UNIT
            0x15, // MODE SELECT(6)
            0x1B, // START STOP UNIT
            0x1E, // PREVENT ALLOW MEDIUM REMOVAL
            0x2A, // WRITE(10)
            0x2C, // ERASE(10)
            0x2E, // WRITE AND VERIFY(10)
            0x35, // SYNCHRONIZE CACHE
            0x3B, // WRITE BUFFER
            0x53, // RESERVE TRACK
            0x54, // SEND OPC INFORMATION
            0x55, // MODE SELECT(10)
            0x58, // REPAIR TRACK
            0x5B, // CLOSE TRACK SESSION
            0x5D, // SEND CUE SHEET
            0xA1, // BLANK
            0xA6, // LOAD/UNLOAD MEDIUM
            0xA7, // SET READ AHEAD
            0xAA, // WRITE(12)
            0xB6, // SET STREAMING
            0xBB, // SET CD SPEED
            0xBF); // SEND DISC STRUCTURE

    private final AtomicReference<@Nullable Object> holder = new AtomicReference<>();

    /** Whether a session may have this command performed; it may take the lease by that. */
    boolean allows(Object session, int opcode) {
        return !CHANGING.contains(opcode) || holder.compareAndSet(null, session) || holder.get() == session;
    }

    boolean isHeldBy(Object session) {
        return holder.get() == session;
    }

    /** Ends what a session has of the lease, if it has it. */
    void release(Object session) {
        holder.compareAndSet(session, null);
    }
}
