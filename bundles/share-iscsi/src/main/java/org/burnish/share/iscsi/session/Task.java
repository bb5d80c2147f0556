package org.burnish.share.iscsi.session;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.burnish.iscsi.ScsiCommand;
import org.burnish.scsi.Cdb;

/** A command from its arrival to its response, with the data that it carries. */
final class Task {

    private final ScsiCommand command;
    private final ByteBuffer data;
    private final Optional<Result> refusal;
    private int asked;
    private int transfers;
    private int dataNumber;
    private boolean complete;
    private boolean aborted;
    private boolean incomplete;

    /**
     * A new one.
     *
     * @param data room for all its data, from position 0 to the limit
     */
    Task(ScsiCommand command, ByteBuffer data) {
        this(command, data, Optional.empty());
    }

    private Task(ScsiCommand command, ByteBuffer data, Optional<Result> refusal) {
        this.command = command;
        this.data = data;
        this.refusal = refusal;
        this.complete = !command.write() || (refusal.isEmpty() && !data.hasRemaining());
    }

    /** One that is answered in its turn, but not performed; the data that come with it are dropped. */
    static Task refused(ScsiCommand command, Result refusal) {
        return new Task(command, ByteBuffer.allocate(0), Optional.of(refusal));
    }

    /** What it is answered with instead of being performed. */
    Optional<Result> refusal() {
        return refusal;
    }

    /** How many bytes the initiator expects to travel. */
    long expected() {
        return command.read() || command.write() ? command.expectedLength() : 0;
    }

    ScsiCommand command() {
        return command;
    }

    ByteBuffer data() {
        return data;
    }

    Cdb.Direction direction() {
        return command.write() ? Cdb.Direction.OUT : command.read() ? Cdb.Direction.IN : Cdb.Direction.NONE;
    }

    /** How many bytes of a write have come. */
    int received() {
        return data.position();
    }

    /** Up to where data were asked for, or may come unasked. */
    int asked() {
        return asked;
    }

    /** Lets data come up to this byte; gives the number of the R2T that asks for them. */
    int ask(int upTo) {
        asked = upTo;
        dataNumber = 0;
        return transfers++;
    }

    /** Whether no more data are taken. */
    synchronized boolean ended() {
        return aborted || complete;
    }

    /** Takes the number of the next data unit; one that does not follow in its sequence ends the task. */
    boolean follows(int number) {
        boolean follows = number == dataNumber++;
        if (!follows) {
            lose();
        }
        return follows;
    }

    void allow(int upTo) {
        asked = upTo;
    }

    /** All data of a write are here. */
    synchronized void complete() {
        complete = true;
        notifyAll();
    }

    /** Data of it got lost: it shall be answered, but not performed. */
    synchronized void lose() {
        incomplete = true;
        complete();
    }

    synchronized boolean incomplete() {
        return incomplete;
    }

    /** It shall not be performed, nor answered. */
    synchronized void abort() {
        aborted = true;
        notifyAll();
    }

    /** Waits for the data of a write; returns whether it is to be performed. */
    synchronized boolean awaitData() throws InterruptedException {
        while (!complete && !aborted) {
            wait();
        }
        return !aborted;
    }

    synchronized boolean aborted() {
        return aborted;
    }
}
