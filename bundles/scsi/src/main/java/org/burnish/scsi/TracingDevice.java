package org.burnish.scsi;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** A device that hands every command to a listener after the device behind it has executed it. Data are not copied. */
public final class TracingDevice extends ForwardingDevice {

    private final ScsiTraceListener listener;

    /** Wraps a device; closing this closes it. */
    public TracingDevice(ScsiDevice device, ScsiTraceListener listener) {
        super(device);
        this.listener = Objects.requireNonNull(listener);
    }

    @Override
    public int execute(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException {
        int start = data.position();
        long begin = System.nanoTime();
        try {
            int travelled = device.execute(cdb, data, timeout);
            report(cdb, data, start, Optional.empty(), begin);
            return travelled;
        } catch (ScsiException e) {
            report(cdb, data, start, Optional.of(e), begin);
            throw e;
        }
    }

    private void report(Cdb cdb, ByteBuffer data, int start, Optional<ScsiException> failure, long begin) {
        Duration duration = Duration.ofNanos(System.nanoTime() - begin);
        // the data of an order are reported even where the device refused them
        int end = cdb.direction() == Cdb.Direction.OUT ? data.limit() : data.position();
        ByteBuffer travelled = data.slice(start, Math.max(0, end - start));
        listener.traced(new ScsiTrace(address(), cdb, travelled, failure, duration));
    }
}
