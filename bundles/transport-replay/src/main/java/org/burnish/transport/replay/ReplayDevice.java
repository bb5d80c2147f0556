package org.burnish.transport.replay;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Cdb.Direction;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.SenseData;
import org.burnish.scsi.SenseException;
import org.burnish.scsi.TransportException;
import org.jspecify.annotations.Nullable;

/**
 * A drive that answers as it was recorded, as long as it gets the commands that it got then. Nothing takes time. The
 * data of WRITE may be others; how many they are may not.
 */
final class ReplayDevice implements ScsiDevice {

    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");
    private static final System.Logger LOG = System.getLogger(ReplayDevice.class.getName());

    private final DeviceAddress address;
    private final Opening opening;
    private int next;
    private @Nullable String departure;
    private boolean closed;

    ReplayDevice(DeviceAddress address, Opening opening) {
        this.address = address;
        this.opening = opening;
    }

    @Override
    public DeviceAddress address() {
        return address;
    }

    @Override
    public int maxTransfer() {
        return opening.maxTransfer();
    }

    @Override
    public synchronized int execute(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException {
        if (departure != null) {
            throw new TransportException(departure);
        }
        if (next == opening.exchanges().size()) {
            int end = next == 0 ? 1 : opening.exchanges().get(next - 1).line();
            throw depart(end, "no further command", cdb.toString());
        }
        Exchange exchange = opening.exchanges().get(next);
        compare(exchange, cdb, data);
        next++;
        return answer(exchange, cdb, data);
    }

    private void compare(Exchange exchange, Cdb cdb, ByteBuffer data) throws TransportException {
        if (!Arrays.equals(exchange.cdb(), cdb.toByteArray())) {
            throw depart(exchange.line(), exchange.command(), cdb.toString());
        }
        if (cdb.direction() != Direction.OUT) {
            return;
        }
        if (data.remaining() != exchange.length()) {
            throw depart(
                    exchange.line(),
                    exchange.name() + " with " + exchange.length() + " bytes",
                    data.remaining() + " bytes");
        }
        byte[] sent = new byte[exchange.length()];
        data.duplicate().get(sent);
        if (exchange.data() != null && !Arrays.equals(exchange.data(), sent)) {
            throw depart(
                    exchange.line(),
                    exchange.name() + " with data " + SPACED.formatHex(exchange.data()),
                    SPACED.formatHex(sent));
        }
    }

    private TransportException depart(int line, String expected, String got) {
        departure = "Drive '" + address + "': the replay departs from the recording at line " + line + ": expected "
                + expected + ", got " + got;
        return new TransportException(departure);
    }

    private int answer(Exchange exchange, Cdb cdb, ByteBuffer data) throws ScsiException {
        if (cdb.direction() == Direction.IN && exchange.length() > 0) {
            receive(exchange, data);
        } else if (cdb.direction() == Direction.OUT && exchange.sense() == null && exchange.failure() == null) {
            data.position(data.limit());
        }
        if (exchange.sense() != null) {
            throw SenseException.of(address, cdb, SenseData.parse(exchange.sense()));
        }
        if (exchange.failure() != null) {
            throw new TransportException(exchange.failure());
        }
        return exchange.length();
    }

    private void receive(Exchange exchange, ByteBuffer data) throws TransportException {
        if (exchange.data() == null) {
            throw depart(
                    exchange.line(),
                    exchange.length() + " bytes from the drive, which were counted but not recorded",
                    "the question for them");
        }
        if (exchange.length() > data.remaining()) {
            throw depart(exchange.line(), "room for " + exchange.length() + " bytes", "room for " + data.remaining());
        }
        data.put(exchange.data());
    }

    @Override
    public synchronized void close() {
        int left = opening.exchanges().size() - next;
        if (!closed && departure == null && left > 0) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Drive ''{0}'': the replay ends before the recording does: {1} more commands from line {2} on",
                    address,
                    left,
                    opening.exchanges().get(next).line());
        }
        closed = true;
    }
}
