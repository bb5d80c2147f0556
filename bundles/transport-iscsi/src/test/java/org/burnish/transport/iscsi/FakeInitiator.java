package org.burnish.transport.iscsi;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.burnish.scsi.Cdb;
import org.burnish.transport.iscsi.session.Outcome;
import org.burnish.transport.iscsi.session.Session;
import org.burnish.transport.iscsi.session.SessionException;

/** Takes the place of the initiator: answers what was prepared, and notes what was asked. */
final class FakeInitiator implements Initiator, Session {

    /** What is answered to a command. */
    interface Answer {
        Outcome to(Cdb cdb, ByteBuffer data) throws SessionException;
    }

    final List<String> calls = new ArrayList<>();
    final List<String> targets = new ArrayList<>();
    final Map<String, SessionException> refusals = new HashMap<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final Map<Integer, byte[]> inquiries = new HashMap<>();

    FakeInitiator answer(Answer answer) {
        answers.add(answer);
        return this;
    }

    FakeInitiator answer(int status, int residual, String sense) {
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(sense);
        return answer((cdb, data) -> new Outcome(status, residual, bytes));
    }

    /** A logical unit of this peripheral device type. */
    FakeInitiator unit(int lun, int type) {
        inquiries.put(lun, new byte[] {(byte) type});
        return this;
    }

    @Override
    public Session login(IscsiUrl url, Duration limit) throws SessionException {
        calls.add("login " + url);
        SessionException refusal = refusals.get(url.portal());
        if (refusal != null) {
            throw refusal;
        }
        return this;
    }

    @Override
    public Outcome perform(int lun, Cdb cdb, ByteBuffer data, Duration limit) throws SessionException {
        calls.add("lun " + lun + " " + cdb.hex());
        if (!answers.isEmpty()) {
            return answers.remove().to(cdb, data);
        }
        if (cdb.opcode() == 0xA0) {
            data.putInt(0, inquiries.size() * 8);
            int at = 8;
            for (int each : inquiries.keySet()) {
                data.putShort(at, (short) each);
                at += 8;
            }
        } else if (cdb.opcode() == 0x12 && inquiries.containsKey(lun)) {
            data.put(0, inquiries.get(lun));
        }
        return new Outcome(Outcome.GOOD, 0, new byte[0]);
    }

    @Override
    public List<String> targets(Duration limit) {
        return targets;
    }

    @Override
    public void close() {
        calls.add("close");
    }
}
