package org.burnish.transport.iscsi.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.burnish.iscsi.BasicHeader;
import org.burnish.iscsi.DataIn;
import org.burnish.iscsi.Opcode;
import org.burnish.iscsi.PduChannel;
import org.burnish.iscsi.ProtocolException;
import org.burnish.iscsi.ReadyToTransfer;
import org.burnish.iscsi.ScsiCommand;
import org.burnish.iscsi.ScsiResponse;
import org.burnish.scsi.Cdb;
import org.jspecify.annotations.Nullable;

/** A command from its start to its status, with the buffer that its data come into or go out of. */
final class Task implements Exchange {

    private static final int SIMPLE = 1;
    private static final int CDB_BYTES = 16;

    /** What the thread that waits has to do: send what is asked for, or take the outcome; one of them is there. */
    record Event(@Nullable ReadyToTransfer wanted, @Nullable Outcome outcome) {}

    private final int tag;
    private final long lun;
    private final Cdb cdb;
    private final ByteBuffer data;
    private final int total;
    private final Agreement agreement;
    private final Mailbox<Event> events = new Mailbox<>();
    private int received;
    private int units;
    /** Up to where data went unasked, or were asked for. */
    private int granted;

    private int requests;
    private boolean unanswered;

    Task(int tag, long lun, Cdb cdb, ByteBuffer data, Agreement agreement) {
        this.tag = tag;
        this.lun = lun;
        this.cdb = cdb;
        this.data = data.slice();
        this.total = data.remaining();
        this.agreement = agreement;
        this.granted = agreement.unasked(writes() ? total : 0);
    }

    int tag() {
        return tag;
    }

    long lun() {
        return lun;
    }

    boolean writes() {
        return total > 0 && cdb.direction() == Cdb.Direction.OUT;
    }

    private boolean reads() {
        return total > 0 && cdb.direction() == Cdb.Direction.IN;
    }

    /** How many bytes go along with the command. */
    int immediate() {
        return writes() ? agreement.immediate(total) : 0;
    }

    /** How many bytes go unasked. */
    int unasked() {
        return writes() ? agreement.unasked(total) : 0;
    }

    ScsiCommand command() {
        return new ScsiCommand(
                false,
                reads(),
                writes(),
                unasked() == immediate(),
                SIMPLE,
                lun,
                tag,
                reads() || writes() ? total : 0,
                0,
                Arrays.copyOf(cdb.toByteArray(), CDB_BYTES));
    }

    /** Bytes to be sent. */
    ByteBuffer data(int offset, int length) {
        return data.slice(offset, length);
    }

    @Nullable
    Event await(long nanos) throws SessionException {
        return events.take(nanos);
    }

    /** The data that were asked for are on their way; the target may ask for the next. */
    synchronized void answers() {
        unanswered = false;
    }

    @Override
    public void fail(SessionException why) {
        events.fail(why);
    }

    @Override
    public synchronized boolean take(BasicHeader header, PduChannel channel) throws IOException {
        switch (header.opcode()) {
            case Opcode.DATA_IN -> {
                return dataIn(DataIn.of(header), header.dataLength(), channel);
            }
            case Opcode.READY_TO_TRANSFER -> {
                channel.skipData(header.dataLength());
                ask(ReadyToTransfer.of(header));
                return true;
            }
            case Opcode.SCSI_RESPONSE -> {
                ByteBuffer segment = ByteBuffer.allocate(header.dataLength());
                channel.readData(segment);
                ScsiResponse response = ScsiResponse.of(header, segment.flip());
                end(response.status(), response.residual(), response.sense());
                return false;
            }
            default -> throw violation("a unit of kind " + Integer.toHexString(header.opcode()) + "h came for it");
        }
    }

    private boolean dataIn(DataIn unit, int length, PduChannel channel) throws IOException {
        if (!reads()) {
            throw violation("data came, though it reads none");
        }
        if (unit.dataNumber() != units++) {
            throw violation("data unit " + unit.dataNumber() + " came, but " + (units - 1) + " is the next");
        }
        if (unit.offset() != received || length > total - received) {
            throw violation("data for " + length + " bytes from " + Integer.toUnsignedString(unit.offset())
                    + " came, but bytes " + received + " to " + total + " are awaited");
        }
        channel.readData(data(received, length));
        received += length;
        if (unit.withStatus()) {
            end(unit.status(), unit.residual(), new byte[0]);
        }
        return !unit.withStatus();
    }

    private void ask(ReadyToTransfer wanted) throws ProtocolException {
        if (!writes()) {
            throw violation("data are asked for, though it writes none");
        }
        if (unanswered) {
            throw violation("data are asked for a second time before the first data have gone");
        }
        if (wanted.number() != requests++) {
            throw violation("R2T " + wanted.number() + " came, but " + (requests - 1) + " is the next");
        }
        boolean fits = wanted.offset() == granted
                && wanted.length() > 0
                && wanted.length() <= agreement.maxBurst()
                && wanted.length() <= total - granted;
        if (!fits) {
            throw violation(Integer.toUnsignedString(wanted.length()) + " bytes from "
                    + Integer.toUnsignedString(wanted.offset()) + " are asked for, but " + (total - granted) + " from "
                    + granted + " are left, " + agreement.maxBurst() + " at a time");
        }
        granted += wanted.length();
        unanswered = true;
        events.put(new Event(wanted, null));
    }

    /**
     * A target may report fewer bytes than came, and that it had more than were expected; it can't have moved bytes that did
     * not travel.
     */
    private void end(int status, long residual, byte[] sense) throws ProtocolException {
        if (residual > total) {
            throw violation("a residual count of " + residual + " came, but " + total + " bytes were expected");
        }
        int moved = reads() ? received : writes() ? granted : 0;
        int counted = (int) Math.min(moved, total - Math.max(0, residual));
        events.put(new Event(null, new Outcome(status, total - counted, sense)));
    }

    private ProtocolException violation(String what) {
        return new ProtocolException("Of " + cdb.name() + ", " + what);
    }
}
