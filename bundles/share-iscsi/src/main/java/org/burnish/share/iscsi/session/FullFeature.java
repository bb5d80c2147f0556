package org.burnish.share.iscsi.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.burnish.iscsi.BasicHeader;
import org.burnish.iscsi.DataOut;
import org.burnish.iscsi.LogoutResponse;
import org.burnish.iscsi.NopIn;
import org.burnish.iscsi.Opcode;
import org.burnish.iscsi.PduChannel;
import org.burnish.iscsi.ProtocolException;
import org.burnish.iscsi.ReadyToTransfer;
import org.burnish.iscsi.Reject;
import org.burnish.iscsi.ScsiCommand;
import org.burnish.iscsi.TaskRequest;
import org.burnish.iscsi.TaskResponse;
import org.burnish.iscsi.TextKeys;
import org.burnish.iscsi.TextResponse;
import org.burnish.share.iscsi.login.Agreement;

/** Takes the units of a session as they come (RFC 7143, 11), and gives tasks to the worker. Error recovery level 0. */
final class FullFeature {

    /** More than any initiator asks for; answers wait for their turn, so they shall be short. */
    private static final int MAX_TEXT = 8192;

    private final PduChannel channel;
    private final Numbers numbers;
    private final Agreement agreement;
    private final Worker worker;
    private final Tasks tasks;
    private final Buffers buffers;
    private final TargetName target;
    private final boolean discovery;

    FullFeature(
            PduChannel channel,
            Numbers numbers,
            Agreement agreement,
            Worker worker,
            Tasks tasks,
            Buffers buffers,
            TargetName target,
            boolean discovery) {
        this.channel = channel;
        this.numbers = numbers;
        this.agreement = agreement;
        this.worker = worker;
        this.tasks = tasks;
        this.buffers = buffers;
        this.target = target;
        this.discovery = discovery;
    }

    /** Takes units until the initiator logs out or the connection ends. */
    void run() throws IOException {
        boolean goesOn = true;
        while (goesOn) {
            BasicHeader header = channel.readHeader();
            if (header.dataLength() > Agreement.OUR_SEGMENT) {
                throw new ProtocolException("A data segment of " + header.dataLength() + " bytes came, but "
                        + Agreement.OUR_SEGMENT + " were agreed upon at most");
            }
            goesOn = take(header);
        }
    }

    private boolean take(BasicHeader header) throws IOException {
        int opcode = header.opcode();
        if (opcode == Opcode.DATA_OUT) {
            dataOut(DataOut.of(header));
            return true;
        }
        if (opcode == Opcode.SCSI_COMMAND) {
            enter(header);
            return true;
        }
        if (opcode != Opcode.SNACK && !header.immediate() && !numbers.accept(header.commandNumber())) {
            skip(header);
            return true;
        }
        switch (opcode) {
            case Opcode.NOP_OUT -> nop(header);
            case Opcode.TEXT_REQUEST -> text(header);
            case Opcode.TASK_REQUEST -> manage(header);
            case Opcode.LOGOUT_REQUEST -> {
                skip(header);
                // no data come after it any more (RFC 7143, 11.14)
                tasks.abortIncomplete();
                worker.logout(new LogoutResponse(header.taskTag(), 0));
                return false;
            }
            default -> {
                skip(header);
                numbers.send(new Reject(Reject.NOT_SUPPORTED, header));
            }
        }
        return true;
    }

    private void skip(BasicHeader header) throws IOException {
        channel.skipData(header.dataLength());
    }

    private ByteBuffer read(BasicHeader header) throws IOException {
        ByteBuffer data = ByteBuffer.allocate(header.dataLength());
        channel.readData(data);
        return data.flip();
    }

    private void enter(BasicHeader header) throws IOException {
        if (header.immediate() ? numbers.enterImmediate() : numbers.enter(header.commandNumber())) {
            command(header);
            return;
        }
        skip(header);
        if (header.immediate()) {
            numbers.send(new Reject(Reject.TOO_MANY_IMMEDIATE, header));
        }
    }

    private void command(BasicHeader header) throws IOException {
        ScsiCommand command = ScsiCommand.of(header);
        boolean wellFormed = !discovery
                && header.dataLength() <= (command.write() ? command.expectedLength() : 0)
                && (header.dataLength() == 0 || agreement.immediateData());
        if (!wellFormed) {
            reject(header, Reject.INVALID_FIELD);
            return;
        }
        Task task = task(command);
        if (!tasks.begin(task)) {
            buffers.give(task.data());
            reject(header, Reject.PROTOCOL_ERROR);
            return;
        }
        worker.add(task);
        if (command.write()) {
            immediate(task, header);
        }
    }

    private Task task(ScsiCommand command) {
        if ((command.read() && command.write()) || command.expectedLength() > Buffers.LARGEST) {
            return Task.refused(command, Result.NOT_TAKEN);
        }
        int room = command.read() || command.write() ? (int) command.expectedLength() : 0;
        return buffers.take(room)
                .map(data -> new Task(command, data))
                .orElseGet(() -> Task.refused(command, tasks.isEmpty() ? Result.BUSY : Result.FULL));
    }

    private void reject(BasicHeader header, int reason) throws IOException {
        skip(header);
        numbers.left(header.immediate());
        numbers.send(new Reject(reason, header));
    }

    private void immediate(Task task, BasicHeader header) throws IOException {
        ByteBuffer data = task.data();
        int end = data.limit();
        boolean refused = task.refusal().isPresent();
        if (refused) {
            skip(header);
        } else {
            channel.readData(data.limit(header.dataLength()));
            data.limit(end);
        }
        boolean more = !task.command().isFinal() && (refused || task.received() < end);
        if (more && agreement.initialR2t()) {
            throw new ProtocolException("Task " + task.command().taskTag() + " announces data that nobody asked for");
        }
        task.allow(more ? Math.min(end, agreement.firstBurst()) : task.received());
        if (!more) {
            goOn(task);
        }
    }

    /** Asks for the next data of a write, or has it performed. */
    private void goOn(Task task) throws IOException {
        int rest = task.data().limit() - task.received();
        if (rest == 0) {
            task.complete();
            return;
        }
        int length = Math.min(rest, agreement.maxBurst());
        int offset = task.received();
        int tag = task.command().taskTag();
        int number = task.ask(offset + length);
        numbers.send(new ReadyToTransfer(task.command().lun(), tag, tag, number, offset, length));
    }

    private void dataOut(DataOut unit) throws IOException {
        Task task = tasks.find(unit.taskTag()).orElse(null);
        if (task == null || task.ended() || !task.follows(unit.dataNumber())) {
            channel.skipData(unit.length());
            return;
        }
        if (task.refusal().isPresent()) {
            channel.skipData(unit.length());
            if (unit.isFinal()) {
                task.complete();
            }
            return;
        }
        long end = (long) unit.offset() + unit.length();
        if (unit.offset() != task.received() || end > task.asked()) {
            throw new ProtocolException("Data for bytes " + unit.offset() + " to " + end + " of task "
                    + unit.taskTag() + " came, but bytes " + task.received() + " to " + task.asked()
                    + " are awaited");
        }
        ByteBuffer data = task.data();
        int limit = data.limit();
        channel.readData(data.limit((int) end));
        data.limit(limit);
        if (unit.isFinal() || task.received() == limit) {
            goOn(task);
        }
    }

    /** Answered at once, also while a task is performed (11.18). */
    private void nop(BasicHeader header) throws IOException {
        ByteBuffer data = read(header);
        if (header.taskTag() != Opcode.NO_TAG) {
            data.limit(Math.min(data.limit(), agreement.theirSegment()));
            numbers.send(new NopIn(0, header.taskTag(), Opcode.NO_TAG, data));
        }
    }

    private void text(BasicHeader header) throws IOException {
        if (header.dataLength() > MAX_TEXT) {
            skip(header);
            worker.answer(new Reject(Reject.PROTOCOL_ERROR, header));
            return;
        }
        Map<String, String> keys = TextKeys.parse(read(header));
        Map<String, String> answers = new LinkedHashMap<>();
        keys.forEach((key, value) -> {
            if (key.equals("SendTargets")) {
                if (target.isMeantBy(value, discovery)) {
                    answers.put("TargetName", target.name());
                    answers.put("TargetAddress", target.address());
                }
            } else {
                answers.put(key, "NotUnderstood");
            }
        });
        ByteBuffer data = TextKeys.format(answers);
        worker.answer(
                data.remaining() <= agreement.theirSegment()
                        ? TextResponse.whole(header.lun(), header.taskTag(), data)
                        : new Reject(Reject.PROTOCOL_ERROR, header));
    }

    private void manage(BasicHeader header) throws IOException {
        skip(header);
        TaskRequest request = TaskRequest.of(header);
        int response = TaskResponse.COMPLETE;
        switch (request.function()) {
            case TaskRequest.ABORT_TASK ->
                response = tasks.abort(request.referencedTag()) ? TaskResponse.COMPLETE : TaskResponse.NO_TASK;
            case TaskRequest.ABORT_TASK_SET,
                    TaskRequest.CLEAR_TASK_SET,
                    TaskRequest.UNIT_RESET,
                    TaskRequest.WARM_RESET,
                    TaskRequest.COLD_RESET -> tasks.abortAll();
            default -> response = TaskResponse.NOT_SUPPORTED;
        }
        // in its turn, so that what is being performed has ended when the initiator gets the answer
        worker.answer(new TaskResponse(request.taskTag(), response));
    }
}
