package org.burnish.transport.iscsi.session;

import java.io.IOException;
import org.burnish.iscsi.DataOut;
import org.burnish.iscsi.Opcode;
import org.burnish.iscsi.ReadyToTransfer;

/** Sends commands, the data that go with them, and those that the target asks for. */
final class Commands {

    private final Numbers numbers;
    private final Agreement agreement;

    Commands(Numbers numbers, Agreement agreement) {
        this.numbers = numbers;
        this.agreement = agreement;
    }

    /**
     * Sends a command with what may go unasked.
     *
     * @return its command number
     */
    int send(Task task) throws IOException {
        int immediate = task.immediate();
        int number = numbers.send(task.command(), task.data(0, immediate));
        if (task.unasked() > immediate) {
            burst(task, 0, Opcode.NO_TAG, immediate, task.unasked() - immediate);
        }
        return number;
    }

    void answer(Task task, ReadyToTransfer wanted) throws IOException {
        task.answers();
        burst(task, wanted.lun(), wanted.transferTag(), wanted.offset(), wanted.length());
    }

    /** One sequence of data units, each as long as the target takes. */
    private void burst(Task task, long lun, int transferTag, int start, int length) throws IOException {
        int end = start + length;
        int number = 0;
        for (int offset = start; offset < end; number++) {
            int size = Math.min(agreement.theirSegment(), end - offset);
            numbers.send(
                    new DataOut(offset + size == end, lun, task.tag(), transferTag, number, offset, size),
                    task.data(offset, size));
            offset += size;
        }
    }
}
