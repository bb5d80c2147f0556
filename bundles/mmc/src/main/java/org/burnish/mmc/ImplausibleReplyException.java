package org.burnish.mmc;

import org.burnish.scsi.Advice;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiException;

/** A drive reported success, but its answer is cut off or contradicts itself, so that nothing may be concluded from it. */
public final class ImplausibleReplyException extends ScsiException {

    private static final long serialVersionUID = 1L;

    private static final String REMEDY = ". The state of the medium cannot be known by that, and nothing is written."
            + " Check the drive's cable or bridge, load the medium again, and repeat the run.";

    /**
     * One answer that cannot be true.
     *
     * @param what is wrong with it, a clause without its final period
     */
    public ImplausibleReplyException(DeviceAddress address, Cdb cdb, String what) {
        super("Drive '" + address + "' answered " + cdb.name() + " with success, but " + what + REMEDY + "  CDB: "
                + cdb.hex());
    }

    /**
     * Answers that cannot both be true.
     *
     * @param what they are, a clause without its final period
     */
    public ImplausibleReplyException(DeviceAddress address, String what) {
        super("Drive '" + address + "' contradicts itself: " + what + REMEDY);
    }

    @Override
    public Advice advice() {
        return Advice.GIVE_UP;
    }
}
