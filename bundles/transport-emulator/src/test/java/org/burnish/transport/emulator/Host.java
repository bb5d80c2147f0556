package org.burnish.transport.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Cdb.Direction;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.SenseException;
import org.burnish.transport.emulator.drive.DriveClock;
import org.burnish.transport.emulator.drive.EmulatorTiming;

/** A host that sends commands as bytes typed in hexadecimal and sees the answers likewise. */
public final class Host implements AutoCloseable {

    public static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

    private final ScsiDevice device;

    public Host(ScsiDevice device) {
        this.device = device;
    }

    public static Host emu(Path medium) throws ScsiException {
        return emu(medium, EmulatorTiming.OFF, DriveClock.SYSTEM);
    }

    public static Host emu(Path medium, EmulatorTiming timing, DriveClock clock) throws ScsiException {
        return new Host(new EmulatorTransport(timing, clock).open(new DeviceAddress("emu", medium.toString())));
    }

    public static Host stdio(Path file) throws ScsiException {
        return new Host(new StdioTransport().open(new DeviceAddress("stdio", file.toString())));
    }

    /** A drive with a new medium of this kind. */
    public static Host with(String kind, Path path) throws Exception {
        new EmulatedMediumFactory().create(kind, path);
        return emu(path);
    }

    /** Sends a command without data. */
    public void send(String cdb) throws ScsiException {
        device.execute(cdb(cdb, Direction.NONE), ScsiDevice.NO_DATA, TIMEOUT);
    }

    /** Sends a command with parameters. */
    public void send(String cdb, String parameters) throws ScsiException {
        out(cdb, SPACED.parseHex(parameters));
    }

    public void out(String cdb, byte[] parameters) throws ScsiException {
        ByteBuffer data =
                ByteBuffer.allocateDirect(parameters.length).put(parameters).flip();
        device.execute(cdb(cdb, Direction.OUT), data, TIMEOUT);
    }

    /** What comes back with a command, in hexadecimal. */
    public String ask(String cdb) throws ScsiException {
        return SPACED.formatHex(in(cdb, 65536));
    }

    public byte[] in(String cdb, int room) throws ScsiException {
        ByteBuffer data = ByteBuffer.allocateDirect(room);
        int count = device.execute(cdb(cdb, Direction.IN), data, TIMEOUT);
        byte[] bytes = new byte[count];
        data.flip().get(bytes);
        return bytes;
    }

    /** The sense codes with which a command is refused, such as {@code 5 21 02}. */
    public String refusal(String cdb) {
        return refusal(cdb, "");
    }

    public String refusal(String cdb, String parameters) {
        return refusal(cdb, parameters.isEmpty() ? new byte[0] : SPACED.parseHex(parameters));
    }

    public String refusal(String cdb, byte[] bytes) {
        SenseException refused = catchThrowableOfType(SenseException.class, () -> out(cdb, bytes));
        return codes(refused);
    }

    public static String codes(SenseException refused) {
        assertThat(refused).as("the refusal").isNotNull();
        return String.format(
                "%X %02X %02X",
                refused.sense().key(), refused.sense().asc(), refused.sense().ascq());
    }

    /** Writes blocks of this value with WRITE(10). */
    public void write(long lba, int blocks, int value) throws ScsiException {
        byte[] bytes = new byte[blocks * 2048];
        java.util.Arrays.fill(bytes, (byte) value);
        out(write10(lba, blocks), bytes);
    }

    public String writeRefusal(long lba, int blocks) {
        return codes(catchThrowableOfType(SenseException.class, () -> write(lba, blocks, 1)));
    }

    public static String write10(long lba, int blocks) {
        return "2a 00 " + be32(lba) + " 00 " + be16(blocks) + " 00";
    }

    /** Reads blocks with READ(10). */
    public byte[] read(long lba, int blocks) throws ScsiException {
        return in("28 00 " + be32(lba) + " 00 " + be16(blocks) + " 00", blocks * 2048);
    }

    public String readRefusal(long lba, int blocks) {
        return codes(catchThrowableOfType(SenseException.class, () -> read(lba, blocks)));
    }

    /** Fills a range with this value in large commands. */
    public void fill(long lba, long blocks, int value) throws ScsiException {
        for (long at = lba; at < lba + blocks; at += 1024) {
            write(at, (int) Math.min(1024, lba + blocks - at), value);
        }
    }

    public static String be32(long value) {
        return SPACED.formatHex(ByteBuffer.allocate(4).putInt((int) value).array());
    }

    public static String be16(int value) {
        return SPACED.formatHex(ByteBuffer.allocate(2).putShort((short) value).array());
    }

    private static Cdb cdb(String hex, Direction direction) {
        return Cdb.of("TEST", direction, SPACED.parseHex(hex));
    }

    public ScsiDevice device() {
        return device;
    }

    @Override
    public void close() {
        device.close();
    }
}
