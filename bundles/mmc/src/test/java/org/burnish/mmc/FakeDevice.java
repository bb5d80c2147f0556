package org.burnish.mmc;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.burnish.scsi.BusyException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.SenseData;
import org.burnish.scsi.SenseException;

/** A device that answers as a test scripts it, by operation code. An answer is sense data, a status of a busy device, or bytes. */
final class FakeDevice implements ScsiDevice {

    static final Object GOOD = new Object();

    private static final int MAX_SENT = 64;

    final List<String> log = new ArrayList<>();
    final Map<Integer, Supplier<Object>> answers = new HashMap<>();
    /** What went out with commands that carry parameters, in their order. */
    final List<String> sent = new ArrayList<>();

    final List<Boolean> direct = new ArrayList<>();
    int lastBytesShort;
    int maxTransfer = 64 * 1024;
    boolean closed;
    private final FakeClock clock;

    FakeDevice(FakeClock clock) {
        this.clock = clock;
    }

    /** The n-th command with this code gets the n-th answer, later ones the last. */
    FakeDevice script(int opcode, Object... script) {
        int[] next = {0};
        answers.put(opcode, () -> script[Math.min(next[0]++, script.length - 1)]);
        return this;
    }

    long count(String prefix) {
        return log.stream().filter(hex -> hex.startsWith(prefix)).count();
    }

    @Override
    public DeviceAddress address() {
        return new DeviceAddress("fake", "drive");
    }

    @Override
    public int maxTransfer() {
        return maxTransfer;
    }

    @Override
    public int execute(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException {
        clock.pass(100_000);
        log.add(cdb.hex());
        direct.add(data.isDirect());
        if (cdb.direction() == Cdb.Direction.OUT) {
            byte[] parameters = new byte[Math.min(data.remaining(), MAX_SENT)];
            data.duplicate().get(parameters);
            sent.add(HexFormat.ofDelimiter(" ").formatHex(parameters));
        }
        Object answer = answers.getOrDefault(cdb.opcode(), () -> GOOD).get();
        if (answer instanceof Integer status) {
            throw new BusyException(address(), cdb, status);
        }
        if (answer instanceof SenseData sense) {
            throw SenseException.of(address(), cdb, sense);
        }
        if (answer instanceof String hex) {
            ByteBuffer bytes = Hex.bytes(hex);
            bytes.limit(Math.min(bytes.limit(), data.remaining()));
            int count = bytes.remaining();
            data.put(bytes);
            return count;
        }
        int count = data.remaining() - lastBytesShort;
        data.position(data.position() + count);
        return count;
    }

    @Override
    public void close() {
        closed = true;
    }
}
