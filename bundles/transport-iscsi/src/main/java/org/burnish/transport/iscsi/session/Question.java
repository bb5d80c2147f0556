package org.burnish.transport.iscsi.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import org.burnish.iscsi.BasicHeader;
import org.burnish.iscsi.PduChannel;
import org.burnish.iscsi.ProtocolException;

/** A request other than a command: a ping, a text, a task management function, a logout. */
final class Question implements Exchange {

    /**
     * What came.
     *
     * @param header its header
     * @param data its data segment
     */
    record Answer(BasicHeader header, ByteBuffer data) {}

    private final int opcode;
    private final boolean goesOn;
    private final Mailbox<Answer> answers = new Mailbox<>();

    /**
     * A new one.
     *
     * @param opcode the kind of the answer
     * @param goesOn whether more answers than one may come
     */
    Question(int opcode, boolean goesOn) {
        this.opcode = opcode;
        this.goesOn = goesOn;
    }

    @Override
    public boolean take(BasicHeader header, PduChannel channel) throws IOException {
        if (header.opcode() != opcode) {
            throw new ProtocolException(String.format(
                    Locale.ROOT, "A unit of kind %02Xh came, but %02Xh is the answer", header.opcode(), opcode));
        }
        ByteBuffer data = ByteBuffer.allocate(header.dataLength());
        channel.readData(data);
        answers.put(new Answer(header, data.flip()));
        return goesOn;
    }

    @Override
    public void fail(SessionException why) {
        answers.fail(why);
    }

    /** Waits for the next answer; empty when none came in time. */
    Optional<Answer> await(Deadline deadline) throws SessionException {
        return Optional.ofNullable(answers.take(deadline.nanos()));
    }
}
