package org.burnish.jfr.internal;

import java.nio.ByteBuffer;
import java.time.Duration;
import jdk.jfr.Event;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceDecorator;
import org.burnish.scsi.ForwardingDevice;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.osgi.service.component.annotations.Component;

/** Reports each command of each drive, while something records. */
@Component
public final class Commands implements DeviceDecorator {

    /** The fields that are known at the end. */
    private static final int BYTES = 3;

    private static final int FAILURE = 4;

    @Override
    public ScsiDevice decorate(ScsiDevice device) {
        return new Reported(device);
    }

    private static final class Reported extends ForwardingDevice {

        private Reported(ScsiDevice device) {
            super(device);
        }

        @Override
        public int execute(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException {
            return Flight.isOn() ? reported(cdb, data, timeout) : device.execute(cdb, data, timeout);
        }

        private int reported(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException {
            Event event = EventKind.COMMAND.begin(address().toString(), cdb.name(), cdb.opcode());
            try {
                int travelled = device.execute(cdb, data, timeout);
                event.set(BYTES, (long) travelled);
                return travelled;
            } catch (ScsiException e) {
                event.set(FAILURE, e.getMessage());
                throw e;
            } finally {
                event.commit();
            }
        }
    }
}
