package org.burnish.mmc;

import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.burnish.scsi.Advice;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.SenseException;
import org.burnish.scsi.TransportException;

/**
 * The one way of commands to a device: those of several threads go one after the other, and a command is repeated while
 * the device asks for it, at most until the command's timeout is over. No transport repeats a command that reached its device.
 */
final class CommandPath {

    private final ScsiDevice device;
    private final Clock clock;
    private final BufferPool pool = new BufferPool();
    private final Object turn = new Object();

    CommandPath(ScsiDevice device, Clock clock) {
        this.device = device;
        this.clock = clock;
    }

    DeviceAddress address() {
        return device.address();
    }

    Clock clock() {
        return clock;
    }

    /** The most bytes that one command carries. */
    int maxTransfer() {
        return device.maxTransfer();
    }

    /** A direct buffer of zeros for a short answer. */
    ByteBuffer take(int length) {
        return pool.take(length);
    }

    /** Takes such a buffer back. */
    void giveBack(ByteBuffer buffer) {
        pool.give(buffer);
    }

    /** Performs a command that brings data or none; leaves the buffer's position behind the last byte that travelled. */
    int in(MmcCommand<?> command, ByteBuffer target) throws ScsiException, InterruptedIOException {
        return perform(command, target, Repeats.ofCommand(clock, command.timeout()));
    }

    /** Performs a command that takes data: {@link MmcCommand#outgoing} travels, without a copy if it is direct. */
    int out(MmcCommand<?> command, Repeats repeats) throws ScsiException, InterruptedIOException {
        ByteBuffer list = command.outgoing();
        if (list.isDirect()) {
            return perform(command, list.duplicate(), repeats);
        }
        ByteBuffer copy = pool.take(list.remaining());
        try {
            return perform(command, copy.put(list.duplicate()).flip(), repeats);
        } finally {
            pool.give(copy);
        }
    }

    /**
     * Executes until it succeeds.
     *
     * @return how many bytes travelled, or all that were wanted where a recovered error hides the number
     */
    private int perform(MmcCommand<?> command, ByteBuffer buffer, Repeats repeats)
            throws ScsiException, InterruptedIOException {
        Cdb cdb = command.cdb();
        int start = buffer.position();
        int wanted = buffer.remaining();
        while (true) {
            try {
                buffer.position(start);
                return execute(cdb, buffer, command.timeout());
            } catch (ScsiException e) {
                if (e instanceof SenseException && e.advice() == Advice.GO_ON) {
                    // what came is in the buffer, though nobody reports how much
                    buffer.position(start + wanted);
                    return wanted;
                }
                if (!command.repeatable() || e.advice() == Advice.GIVE_UP || !repeats.again()) {
                    throw e;
                }
            }
        }
    }

    private int execute(Cdb cdb, ByteBuffer buffer, Duration timeout) throws ScsiException {
        synchronized (turn) {
            return device.execute(cdb, cdb.direction() == Cdb.Direction.NONE ? ScsiDevice.NO_DATA : buffer, timeout);
        }
    }

    /** Requires that all blocks of a READ or WRITE travelled. */
    void requireAll(Cdb cdb, int travelled, int wanted) throws TransportException {
        if (travelled != wanted) {
            throw new TransportException("Drive '" + address() + "' moved only " + travelled + " of " + wanted
                    + " bytes with " + cdb + ", and reported no reason. Check its cable or bridge, and try again.");
        }
    }

    void close() {
        device.close();
    }
}
