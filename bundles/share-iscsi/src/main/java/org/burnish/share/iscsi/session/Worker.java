package org.burnish.share.iscsi.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.LinkedBlockingQueue;
import org.burnish.iscsi.DataIn;
import org.burnish.iscsi.ProtocolException;
import org.burnish.iscsi.Response;
import org.burnish.iscsi.ScsiResponse;
import org.burnish.share.iscsi.login.Agreement;

/** Performs the tasks of one session, one after the other in the order of their arrival, and sends what they come to. */
final class Worker {

    /** What is done in its turn. */
    private interface Turn {
        /** Returns whether the session goes on. */
        boolean take() throws IOException, InterruptedException;
    }

    /** So many tasks and answers may wait; whoever sends more does not look at the window. */
    private static final int MAX_TURNS = 4 * Numbers.WINDOW;

    private final Object session;
    private final Unit unit;
    private final Numbers numbers;
    private final Agreement agreement;
    private final Tasks tasks;
    private final Buffers buffers;
    private final LinkedBlockingQueue<Turn> turns = new LinkedBlockingQueue<>(MAX_TURNS);
    private volatile boolean ended;

    Worker(Object session, Unit unit, Numbers numbers, Agreement agreement, Tasks tasks, Buffers buffers) {
        this.session = session;
        this.unit = unit;
        this.numbers = numbers;
        this.agreement = agreement;
        this.tasks = tasks;
        this.buffers = buffers;
    }

    void add(Task task) throws ProtocolException {
        enqueue(() -> {
            perform(task);
            return true;
        });
    }

    /** Sends something when all before it is done. */
    void answer(Response response) throws ProtocolException {
        enqueue(() -> {
            numbers.send(response);
            return true;
        });
    }

    /** The last turn: whoever has the answer may count on it that another session can change the drive. */
    void logout(Response response) throws ProtocolException {
        enqueue(() -> {
            unit.end(session);
            numbers.send(response);
            return false;
        });
    }

    private void enqueue(Turn turn) throws ProtocolException {
        if (!turns.offer(turn)) {
            throw new ProtocolException("More than " + MAX_TURNS + " requests wait for their answers");
        }
    }

    /** Works until the session ends. */
    void run() throws IOException, InterruptedException {
        while (turns.take().take() && !ended) {
            // the next one
        }
    }

    /**
     * Ends it after the turn that it is taking. It is not interrupted, as that would close the drive's file or connection;
     * its tasks are to be aborted before, so that it waits for none.
     */
    void end() {
        ended = true;
        turns.clear();
        turns.add(() -> false);
    }

    private void perform(Task task) throws IOException, InterruptedException {
        try {
            if (!task.awaitData()) {
                leave(task);
                return;
            }
            Result result = result(task);
            leave(task);
            if (!task.aborted()) {
                respond(task, result);
            }
        } finally {
            buffers.give(task.data());
        }
    }

    private Result result(Task task) {
        ByteBuffer data = task.data().position(0);
        if (task.refusal().isPresent()) {
            return task.refusal().get();
        }
        return task.incomplete()
                ? Result.INCOMPLETE
                : unit.perform(session, task.command().lun(), task.command().cdb(), task.direction(), data);
    }

    /** Once the response is on its way, the next command may come, and may have the same tag. */
    private void leave(Task task) {
        tasks.end(task);
        numbers.left(task.command().immediate());
    }

    private void respond(Task task, Result result) throws IOException {
        ByteBuffer data = task.data();
        int moved = data.position();
        long residual = result.overflow() > 0 ? -result.overflow() : task.expected() - moved;
        boolean incoming = task.command().read() && moved > 0;
        boolean good = result.status() == ScsiResponse.GOOD;
        int units = incoming ? sendData(task, data.flip(), good, (int) residual) : 0;
        if (!incoming || !good) {
            numbers.send(new ScsiResponse(task.command().taskTag(), result.status(), residual, units, result.sense()));
        }
    }

    /** Sends data in segments that the initiator takes, and in sequences; gives how many units that were. */
    private int sendData(Task task, ByteBuffer data, boolean withStatus, int residual) throws IOException {
        int tag = task.command().taskTag();
        int total = data.remaining();
        int units = 0;
        int inBurst = 0;
        for (int offset = 0; offset < total; units++) {
            int length = Math.min(Math.min(agreement.theirSegment(), agreement.maxBurst() - inBurst), total - offset);
            boolean last = offset + length == total;
            inBurst += length;
            boolean ends = last || inBurst == agreement.maxBurst();
            numbers.send(new DataIn(
                    ends,
                    last && withStatus,
                    ScsiResponse.GOOD,
                    tag,
                    units,
                    offset,
                    residual,
                    data.slice(offset, length)));
            inBurst = ends ? 0 : inBurst;
            offset += length;
        }
        return units;
    }
}
