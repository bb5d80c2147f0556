package org.burnish.media.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.SenseData;
import org.burnish.scsi.SenseException;

/**
 * A drive that answers what a test typed, and records the commands with their parameter lists. Questions that have no
 * answer are refused as unknown commands.
 */
public final class RecordingDevice implements ScsiDevice {

    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");
    private static final Set<Integer> WRITES = Set.of(0x2A, 0xAA);

    private final List<String> log = new ArrayList<>();
    private final Map<Integer, Deque<Object>> answers = new HashMap<>();

    /** The next answer to this operation code; the last one stays. Sense data, or bytes in hexadecimal. */
    public RecordingDevice answer(int opcode, Object answer) {
        answers.computeIfAbsent(opcode, any -> new ArrayDeque<>()).add(answer);
        return this;
    }

    /** The commands that came, each in hexadecimal with the parameter list that went out with it. */
    public List<String> log() {
        return log;
    }

    /** The commands that a file of the test resources lists; lines with # are comments. */
    public static List<String> golden(String name) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                RecordingDevice.class.getResourceAsStream("/" + name + ".cdb"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }

    /** How many commands with this operation code came. */
    public long count(int opcode) {
        return log.stream()
                .filter(line -> line.startsWith(SPACED.toHexDigits((byte) opcode)))
                .count();
    }

    @Override
    public DeviceAddress address() {
        return new DeviceAddress("fake", "drive");
    }

    @Override
    public int execute(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException {
        log.add(cdb.hex() + parameters(cdb, data));
        Deque<Object> script = answers.getOrDefault(cdb.opcode(), new ArrayDeque<>());
        Object answer = script.size() > 1 ? script.poll() : script.peek();
        if (answer instanceof SenseData sense) {
            throw SenseException.of(address(), cdb, sense);
        }
        if (cdb.direction() == Cdb.Direction.IN) {
            if (answer == null) {
                throw SenseException.of(address(), cdb, SenseData.of(5, 0x20, 0));
            }
            byte[] bytes = SPACED.parseHex((String) answer);
            int count = Math.min(bytes.length, data.remaining());
            data.put(bytes, 0, count);
            return count;
        }
        int count = data.remaining();
        data.position(data.limit());
        return count;
    }

    private static String parameters(Cdb cdb, ByteBuffer data) {
        if (cdb.direction() != Cdb.Direction.OUT || WRITES.contains(cdb.opcode())) {
            return "";
        }
        byte[] bytes = new byte[data.remaining()];
        data.duplicate().get(bytes);
        return " -> " + SPACED.formatHex(bytes);
    }

    @Override
    public void close() {}
}
