package org.burnish.mmc.response;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What the answer to a command must have to be believed: a number of bytes, and where it says itself how long it is, all of
 * them.
 *
 * @param least the bytes without which the answer means nothing, those of the length field included
 * @param lengthAt index of the field that announces the length
 * @param lengthBytes size of that field; 0 where the answer has none
 */
public record ReplyShape(int least, int lengthAt, int lengthBytes) {

    /** Nothing is demanded: commands that bring no data, and data of the medium, whose length the drive object checks. */
    public static final ReplyShape ANY = new ReplyShape(0, 0, 0);

    /** An answer of fixed length. */
    public static ReplyShape of(int least) {
        return new ReplyShape(least, 0, 0);
    }

    /** An answer that begins with the number of bytes that follow, in two bytes. */
    public static ReplyShape counted16(int least) {
        return new ReplyShape(least, 0, 2);
    }

    /** An answer that begins with the number of bytes that follow, in four bytes. */
    public static ReplyShape counted32(int least) {
        return new ReplyShape(least, 0, 4);
    }

    /** An answer in which one byte is the number of those behind it. */
    public static ReplyShape counted8(int least, int lengthAt) {
        return new ReplyShape(least, lengthAt, 1);
    }

    /**
     * What is wrong with an answer, if something is. The limit of a good one is set to the length that it announces.
     *
     * @param answer what came, from position 0 to the limit
     * @param allocated how much the host takes at most
     */
    public Optional<String> objection(ByteBuffer answer, int allocated) {
        int came = answer.limit();
        int needed = Math.min(least, allocated);
        if (came < needed) {
            return Optional.of("sent " + came + " bytes, where " + needed + " are the least");
        }
        if (lengthBytes == 0 || needed < lengthAt + lengthBytes) {
            return Optional.empty();
        }
        long announced = announced(answer);
        if (announced < needed) {
            return Optional.of("announces only " + announced + " bytes, where " + needed + " are the least");
        }
        if (came < Math.min(announced, allocated)) {
            return Optional.of(
                    "sent " + came + " of the " + Math.min(announced, allocated) + " bytes that it announces");
        }
        answer.limit((int) Math.min(announced, came));
        return Optional.empty();
    }

    private long announced(ByteBuffer answer) {
        long value = 0;
        for (int i = 0; i < lengthBytes; i++) {
            value = value << 8 | answer.get(lengthAt + i) & 0xFF;
        }
        return lengthAt + lengthBytes + value;
    }
}
