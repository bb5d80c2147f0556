package org.burnish.transport.sgio;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.burnish.natives.DeviceCalls;
import org.burnish.natives.ErrnoException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.SenseData;
import org.burnish.scsi.SenseException;
import org.burnish.scsi.TransportException;

/** A device node of Linux that takes SG_IO. Data go between the kernel and the caller's direct buffer, without a copy. */
final class SgDevice implements ScsiDevice {

    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 500;

    private final DeviceAddress address;
    private final DeviceCalls kernel;
    private final int descriptor;
    private final Request request;
    private boolean closed;

    SgDevice(DeviceAddress address, DeviceCalls kernel, int descriptor) {
        this(address, kernel, descriptor, new SgRequest(kernel));
    }

    SgDevice(DeviceAddress address, DeviceCalls kernel, int descriptor, Request request) {
        this.address = address;
        this.kernel = kernel;
        this.descriptor = descriptor;
        this.request = request;
    }

    @Override
    public DeviceAddress address() {
        return address;
    }

    @Override
    public synchronized int execute(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException {
        if (closed) {
            throw new TransportException("Drive '" + address + "' was closed. Open it anew.");
        }
        long give = System.nanoTime() + timeout.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            Answer answer = perform(cdb, data, timeout);
            if (answer == Answer.REPEAT && System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause) < give) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
                pause = Math.min(LONGEST_PAUSE_MILLIS, pause + FIRST_PAUSE_MILLIS);
                continue;
            }
            return ended(answer, cdb, data);
        }
    }

    private Answer perform(Cdb cdb, ByteBuffer data, Duration timeout) throws TransportException {
        long start = data.hasRemaining() ? kernel.address(data) + data.position() : 0;
        int millis = (int) Math.min(Integer.MAX_VALUE, Math.max(1, timeout.toMillis()));
        request.prepare(cdb, start, data.remaining(), millis);
        while (true) {
            try {
                kernel.sgIo(descriptor, request.header());
                return Answer.of(request);
            } catch (ErrnoException e) {
                if (!e.is(ErrnoException.EINTR)) {
                    throw Failures.ofCommand(address, cdb, data.remaining(), e);
                }
            }
        }
    }

    private int ended(Answer answer, Cdb cdb, ByteBuffer data) throws ScsiException {
        int moved = Math.max(0, data.remaining() - Math.max(0, request.residual()));
        switch (answer) {
            case GOOD -> {
                data.position(data.position() + moved);
                return moved;
            }
            case CHECK_CONDITION -> {
                data.position(data.position() + moved);
                throw SenseException.of(address, cdb, SenseData.parse(request.sense()));
            }
            default -> throw Failures.ofStatus(address, cdb, request, answer);
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            kernel.close(descriptor);
        }
    }
}
