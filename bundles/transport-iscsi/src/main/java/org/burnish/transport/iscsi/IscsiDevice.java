package org.burnish.transport.iscsi;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.burnish.scsi.BusyException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.SenseData;
import org.burnish.scsi.SenseException;
import org.burnish.scsi.TransportException;
import org.burnish.transport.iscsi.session.Outcome;
import org.burnish.transport.iscsi.session.Session;
import org.burnish.transport.iscsi.session.SessionException;

/** A logical unit of an iSCSI target. Data go between the socket and the caller's direct buffer, without a copy. */
final class IscsiDevice implements ScsiDevice {

    private final DeviceAddress address;
    private final int lun;
    private final Session session;
    private boolean closed;

    IscsiDevice(DeviceAddress address, int lun, Session session) {
        this.address = address;
        this.lun = lun;
        this.session = session;
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
        return ended(perform(cdb, data, timeout), cdb, data);
    }

    private Outcome perform(Cdb cdb, ByteBuffer data, Duration timeout) throws TransportException {
        try {
            return session.perform(lun, cdb, data, timeout);
        } catch (SessionException e) {
            throw new TransportException(Failures.ofCommand(address, cdb, e), e);
        }
    }

    private int ended(Outcome outcome, Cdb cdb, ByteBuffer data) throws ScsiException {
        int moved = Math.max(0, data.remaining() - outcome.residual());
        switch (outcome.status()) {
            case Outcome.GOOD, Outcome.CONDITION_MET -> {
                data.position(data.position() + moved);
                return moved;
            }
            case Outcome.CHECK_CONDITION -> {
                if (outcome.sense().length == 0) {
                    throw new TransportException(Failures.ofStatus(address, cdb, outcome));
                }
                data.position(data.position() + moved);
                throw SenseException.of(address, cdb, SenseData.parse(outcome.sense()));
            }
            case Outcome.BUSY, Outcome.TASK_SET_FULL -> throw new BusyException(address, cdb, outcome.status());
            default -> throw new TransportException(Failures.ofStatus(address, cdb, outcome));
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            session.close();
        }
    }
}
