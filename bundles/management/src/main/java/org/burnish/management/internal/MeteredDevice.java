package org.burnish.management.internal;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.ForwardingDevice;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;

/** Counts the commands of a drive, and looks at what it says of its medium. */
final class MeteredDevice extends ForwardingDevice {

    private static final int GET_CONFIGURATION = 0x46;
    /** Of the current profile in the reply to GET CONFIGURATION (MMC-6, 5.2.2). */
    private static final int CURRENT_PROFILE = 6;

    private final Meter meter;
    private boolean closed;

    MeteredDevice(ScsiDevice device, Meter meter) {
        super(device);
        this.meter = meter;
        meter.opened();
    }

    @Override
    public int execute(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException {
        int start = data.position();
        boolean well = false;
        meter.begins(cdb.name());
        try {
            int travelled = device.execute(cdb, data, timeout);
            well = true;
            if (cdb.opcode() == GET_CONFIGURATION && travelled >= CURRENT_PROFILE + 2) {
                meter.reports(
                        (data.get(start + CURRENT_PROFILE) & 0xFF) << 8 | data.get(start + CURRENT_PROFILE + 1) & 0xFF);
            }
            return travelled;
        } finally {
            meter.ends(well);
        }
    }

    @Override
    public void close() {
        try {
            super.close();
        } finally {
            if (!closed) {
                closed = true;
                meter.closed();
            }
        }
    }
}
