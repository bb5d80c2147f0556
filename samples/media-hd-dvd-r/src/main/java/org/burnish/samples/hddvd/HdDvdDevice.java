package org.burnish.samples.hddvd;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ForwardingDevice;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;

/** A drive that tells profile 0051h where the one behind it tells 0011h, in GET CONFIGURATION (MMC-6, clause 6.6). */
final class HdDvdDevice extends ForwardingDevice {

    private static final int GET_CONFIGURATION = 0x46;
    private static final int CURRENT_PROFILE = 6;
    private static final int FIRST_FEATURE = 8;
    private static final int PROFILE_LIST = 0;
    private static final short DVD_R = 0x11;

    private final DeviceAddress address;

    HdDvdDevice(DeviceAddress address, ScsiDevice device) {
        super(device);
        this.address = address;
    }

    @Override
    public DeviceAddress address() {
        return address;
    }

    @Override
    public int execute(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException {
        int start = data.position();
        int count = super.execute(cdb, data, timeout);
        if (cdb.opcode() == GET_CONFIGURATION) {
            rename(data.duplicate().position(start).limit(start + count).slice());
        }
        return count;
    }

    private static void rename(ByteBuffer answer) {
        replace(answer, CURRENT_PROFILE);
        if (answer.limit() < FIRST_FEATURE + 4 || answer.getShort(FIRST_FEATURE) != PROFILE_LIST) {
            return;
        }
        int end = Math.min(answer.limit(), FIRST_FEATURE + 4 + (answer.get(FIRST_FEATURE + 3) & 0xFF));
        for (int at = FIRST_FEATURE + 4; at + 4 <= end; at += 4) {
            replace(answer, at);
        }
    }

    private static void replace(ByteBuffer answer, int at) {
        if (answer.limit() >= at + 2 && answer.getShort(at) == DVD_R) {
            answer.putShort(at, (short) HdDvdRProfile.NUMBER);
        }
    }
}
