package org.burnish.scsi;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * One command as it was executed.
 *
 * @param address the drive
 * @param cdb the command
 * @param data the bytes that travelled, read-only; valid only during the call of the listener
 * @param failure how it ended if not well
 * @param duration how long it took
 */
public record ScsiTrace(
        DeviceAddress address, Cdb cdb, ByteBuffer data, Optional<ScsiException> failure, Duration duration) {

    /** Data longer than this are counted, not shown: the payload of READ and WRITE. */
    private static final int SHOWN = 1024;

    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

    public ScsiTrace {
        data = data.asReadOnlyBuffer();
    }

    @Override
    public ByteBuffer data() {
        return data.duplicate();
    }

    /**
     * The lines of a SCSI log in the look of xorriso: the command's name, its bytes, the data with their direction,
     * the sense data, the duration in microseconds; each ends with a newline.
     */
    public String describe() {
        return describe(SHOWN);
    }

    /**
     * The same with all data of at most so many bytes. In data of more than 1024 bytes, a byte that repeats is shown
     * once with its count, as {@code 00*512}.
     */
    public String describe(int shown) {
        StringBuilder text = new StringBuilder();
        text.append(cdb.name()).append('\n').append(cdb.hex()).append('\n');
        if (data.hasRemaining()) {
            text.append(cdb.direction() == Cdb.Direction.OUT ? "To drive: " : "From drive: ")
                    .append(data.remaining())
                    .append("b\n");
            if (data.remaining() <= shown) {
                text.append(hex()).append('\n');
            }
        }
        failure.ifPresent(cause -> text.append(describe(cause)));
        return text.append(' ')
                .append(duration.toNanos() / 1000)
                .append(" us\n")
                .toString();
    }

    private String hex() {
        byte[] bytes = new byte[data.remaining()];
        data().get(bytes);
        return bytes.length <= SHOWN ? SPACED.formatHex(bytes) : counted(bytes);
    }

    private static String counted(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int at = 0, end; at < bytes.length; at = end) {
            end = at + 1;
            while (end < bytes.length && bytes[end] == bytes[at]) {
                end++;
            }
            text.append(at == 0 ? "" : " ").append(SPACED.toHexDigits(bytes[at]));
            if (end - at > 1) {
                text.append('*').append(end - at);
            }
        }
        return text.toString();
    }

    private static String describe(ScsiException cause) {
        if (cause instanceof SenseException answer) {
            SenseData sense = answer.sense();
            return String.format(
                    Locale.ROOT,
                    "+++ sense data = %s\n+++ key=%X  asc=%02Xh  ascq=%02Xh\n",
                    sense.hex(),
                    sense.key(),
                    sense.asc(),
                    sense.ascq());
        }
        return "+++ " + cause.getMessage() + "\n";
    }
}
