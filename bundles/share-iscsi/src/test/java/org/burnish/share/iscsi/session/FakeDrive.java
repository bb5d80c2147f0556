package org.burnish.share.iscsi.session;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.SenseData;
import org.burnish.scsi.SenseException;
import org.burnish.scsi.TransportException;

/** Blocks of 2048 bytes in memory: READ(10), WRITE(10), INQUIRY; TEST UNIT READY always tells of an attention. */
final class FakeDrive implements ScsiDevice {

    static final int BLOCK = 2048;

    /** No command of the tests carries more. */
    private static final int MAX_BLOCKS = 512;

    final ByteBuffer blocks;
    private final int capacity;
    final List<String> commands = new CopyOnWriteArrayList<>();
    /** SYNCHRONIZE CACHE waits until there is one. */
    final Semaphore flushes = new Semaphore(0);

    volatile boolean vanished;
    /** Thrown by RESERVE TRACK, and by the command that unlocks the tray. */
    volatile Throwable thrown;
    /** Whether the first of them throws it alone. */
    boolean throwsOnce;
    /** How long the command takes that unlocks the tray, in ms. */
    volatile long unlockMillis;
    /** Whether that command has ended. */
    volatile boolean unlocked;
    /** Whether a thread was interrupted while it used the drive. */
    volatile boolean interrupted;

    volatile boolean closed;
    int maxTransfer = 1024 * 1024;

    FakeDrive() {
        this(MAX_BLOCKS);
    }

    /** A drive of so many blocks; addresses beyond them begin at 0 again. */
    FakeDrive(int capacity) {
        this.capacity = capacity;
        this.blocks = ByteBuffer.allocate((capacity + MAX_BLOCKS) * BLOCK);
    }

    @Override
    public DeviceAddress address() {
        return new DeviceAddress("fake", "drive");
    }

    @Override
    public int maxTransfer() {
        return maxTransfer;
    }

    @Override
    public int execute(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException {
        commands.add(cdb.hex() + (data.hasRemaining() ? " " + cdb.direction() + " " + data.remaining() : ""));
        if (closed || vanished) {
            throw new TransportException("it is gone");
        }
        int start = data.position();
        switch (cdb.opcode()) {
            case 0x00 -> throw SenseException.of(address(), cdb, SenseData.of(6, 0x28, 0));
            case 0x12 -> put(data, "INQUIRY DATA");
            case 0x28 -> put(data, at(cdb, data.remaining()));
            case 0x2A -> at(cdb, data.remaining()).put(data);
            case 0x53 -> fail();
            case 0x1E -> {
                if (cdb.u8(4) == 0) {
                    LockSupport.parkNanos(unlockMillis * 1_000_000);
                    unlocked = true;
                    fail();
                }
            }
            case 0x35 -> flushes.acquireUninterruptibly();
            default -> {}
        }
        interrupted |= Thread.currentThread().isInterrupted();
        return data.position() - start;
    }

    private void fail() {
        Throwable now = thrown;
        if (throwsOnce) {
            thrown = null;
        }
        if (now instanceof Error e) {
            throw e;
        }
        if (now instanceof RuntimeException e) {
            throw e;
        }
    }

    private ByteBuffer at(Cdb cdb, int length) {
        int start = Math.floorMod(cdb.i32(2), capacity) * BLOCK;
        return blocks.slice(start, Math.min(length, blocks.capacity() - start));
    }

    private static void put(ByteBuffer data, String text) {
        put(data, ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }

    private static void put(ByteBuffer data, ByteBuffer bytes) {
        data.put(bytes.limit(Math.min(bytes.limit(), data.remaining())));
    }

    @Override
    public void close() {
        closed = true;
    }
}
