package org.burnish.transport.iscsi.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.burnish.iscsi.Opcode;
import org.burnish.iscsi.ProtocolException;
import org.burnish.iscsi.TextKeys;
import org.burnish.iscsi.TextRequest;
import org.burnish.iscsi.TextResponse;
import org.burnish.scsi.ScsiDevice;

/** Asks for the targets of a portal (SendTargets; RFC 7143, appendix C). */
record TargetNames(Numbers numbers, Exchanges exchanges, Deadline deadline) {

    private static final int MAX_TEXT = 1024 * 1024;
    /** A name that an address of this program can carry (RFC 7143, 4.2.7.1: 223 bytes at most). */
    private static final Pattern NAME = Pattern.compile("[^/?\\s]{1,223}");

    /** The names. */
    List<String> ask() throws IOException, SessionException {
        return TextKeys.list(text("SendTargets", "All")).stream()
                .filter(key -> key.getKey().equals("TargetName"))
                .map(Map.Entry::getValue)
                .filter(name -> NAME.matcher(name).matches())
                .toList();
    }

    private ByteBuffer text(String key, String value) throws IOException, SessionException {
        int tag = exchanges.newTag();
        Question question = new Question(Opcode.TEXT_RESPONSE, true);
        exchanges.begin(tag, question);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        numbers.send(new TextRequest(0, tag, Opcode.NO_TAG), TextKeys.format(Map.of(key, value)));
        TextResponse response = answer(question, text);
        while (!response.isFinal()) {
            numbers.awaitWindow(deadline);
            numbers.send(new TextRequest(response.lun(), tag, response.transferTag()), ScsiDevice.NO_DATA);
            response = answer(question, text);
        }
        exchanges.end(tag);
        return ByteBuffer.wrap(text.toByteArray());
    }

    private TextResponse answer(Question question, ByteArrayOutputStream text)
            throws SessionException, ProtocolException {
        Question.Answer answer = question.await(deadline)
                .orElseThrow(() -> new SessionException(SessionException.Kind.TIMEOUT, "no answer to SendTargets"));
        TextResponse response = TextResponse.of(answer.header(), answer.data());
        byte[] bytes = new byte[answer.data().remaining()];
        answer.data().get(bytes);
        text.writeBytes(bytes);
        if (text.size() > MAX_TEXT) {
            throw new ProtocolException("The names of the targets have more than " + MAX_TEXT + " bytes");
        }
        if (response.isFinal() != (response.transferTag() == Opcode.NO_TAG)) {
            throw new ProtocolException("An answer to SendTargets neither ends nor says how to go on");
        }
        return response;
    }
}
