package org.burnish.share.iscsi.session;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.burnish.scsi.BusyException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.SenseException;

/** The lent drive as logical unit 0 of the target. */
public final class Unit {

    private static final int INQUIRY = 0x12;
    private static final int REPORT_LUNS = 0xA0;
    private static final int PREVENT_ALLOW = 0x1E;
    /** Work on the whole medium that an initiator may wait for within the command. */
    private static final Set<Integer> LONG = Set.of(0x04, 0x35, 0x5B, 0xA1);

    private static final Duration LONG_LIMIT = Duration.ofHours(5);
    private static final Duration LIMIT = Duration.ofSeconds(300);
    private static final int SPARE = 64 * 1024;

    private final ScsiDevice device;
    private final Lease lease = new Lease();
    /** Sessions use the drive in turn. */
    private final ReentrantLock turn = new ReentrantLock();
    /** Of whoever has the turn. */
    private final ByteBuffer spare = ByteBuffer.allocateDirect(SPARE);

    public Unit(ScsiDevice device) {
        this.device = device;
    }

    /**
     * Performs a command.
     *
     * @param session whose command it is
     * @param data what goes to the drive, or room for what comes from it; its position is advanced by what travelled
     */
    Result perform(Object session, long lun, byte[] cdb, Cdb.Direction direction, ByteBuffer data) {
        int opcode = cdb[0] & 0xFF;
        if (opcode == REPORT_LUNS) {
            return reportLuns(data);
        }
        if (lun != 0) {
            return withoutUnit(opcode, data);
        }
        if (!lease.allows(session, opcode)) {
            return Result.CONFLICT;
        }
        Cdb command = Cdb.of(
                String.format(Locale.ROOT, "command %02Xh", opcode),
                data.hasRemaining() ? direction : Cdb.Direction.NONE,
                Arrays.copyOf(cdb, length(opcode)));
        turn.lock();
        try {
            Duration limit = LONG.contains(opcode) ? LONG_LIMIT : LIMIT;
            return Result.good(new Transfer(device, command, limit, spare).run(data));
        } catch (SenseException e) {
            return Result.check(e.sense().toByteArray());
        } catch (BusyException e) {
            return Result.BUSY;
        } catch (ScsiException e) {
            // HARDWARE ERROR, LOGICAL UNIT COMMUNICATION FAILURE
            return Result.check(0x4, 0x08, 0x00);
        } finally {
            turn.unlock();
        }
    }

    /** The length of a command by its group (SPC-4, 4.2.5.1). */
    private static int length(int opcode) {
        return switch (opcode >> 5) {
            case 0 -> 6;
            case 1, 2 -> 10;
            case 5 -> 12;
            default -> 16;
        };
    }

    /** SPC-4, 6.33: unit 0 is all. */
    private static Result reportLuns(ByteBuffer data) {
        byte[] list = new byte[16];
        list[3] = 8;
        data.put(list, 0, Math.min(list.length, data.remaining()));
        return Result.GOOD;
    }

    /** INQUIRY reports that there is no such unit (SPC-4, 6.6.2); anything else is refused. */
    private static Result withoutUnit(int opcode, ByteBuffer data) {
        if (opcode != INQUIRY) {
            return Result.check(0x5, 0x25, 0x00);
        }
        byte[] inquiry = new byte[36];
        inquiry[0] = 0x7F;
        inquiry[4] = 31;
        data.put(inquiry, 0, Math.min(inquiry.length, data.remaining()));
        return Result.GOOD;
    }

    /** Ends a session: what it had locked is unlocked, then others may change the drive. */
    void end(Object session) {
        if (lease.isHeldBy(session)) {
            turn.lock();
            try {
                Cdb allow = Cdb.of("PREVENT ALLOW MEDIUM REMOVAL", Cdb.Direction.NONE, PREVENT_ALLOW, 0, 0, 0, 0, 0);
                device.execute(allow, ScsiDevice.NO_DATA, LIMIT);
            } catch (ScsiException e) {
                // the drive may be gone as well; its next user gets the error
            } finally {
                lease.release(session);
                turn.unlock();
            }
        }
    }
}
