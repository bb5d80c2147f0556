package org.burnish.transport.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Cdb.Direction;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.NotReadyException;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.SenseData;
import org.burnish.scsi.SenseException;
import org.burnish.scsi.TransportException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was recorded of one drive is what another one answers. */
class ReplayTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Cdb READY = Cdb.of("TEST UNIT READY", Direction.NONE, 0, 0, 0, 0, 0, 0);
    private static final Cdb CAPACITY = Cdb.of("READ CAPACITY", Direction.IN, 0x25, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final Cdb READ = Cdb.of("READ(10)", Direction.IN, 0x28, 0, 0, 0, 0, 16, 0, 0, 2, 0);
    private static final Cdb SELECT = Cdb.of("MODE SELECT(10)", Direction.OUT, 0x55, 0x10, 0, 0, 0, 0, 0, 0, 2, 0);
    private static final Cdb WRITE = Cdb.of("WRITE(10)", Direction.OUT, 0x2A, 0, 0, 0, 0, 0, 0, 0, 1, 0);

    @TempDir
    Path folder;

    private Path file;
    private final ReplayTransport transport = new ReplayTransport();

    /** A drive that is not ready, has a capacity and blocks, and vanishes. */
    private static final class Real implements ScsiDevice {

        @Override
        public DeviceAddress address() {
            return new DeviceAddress("sg", "/dev/sr0");
        }

        @Override
        public int maxTransfer() {
            return 32768;
        }

        @Override
        public int execute(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException {
            switch (cdb.opcode()) {
                case 0x25 -> data.put(new byte[] {0, 0, 0x0B, 0x7F, 0, 0, 8, 0});
                case 0x28 -> data.put(new byte[4000]).put(new byte[] {1, 2, 2});
                case 0x55, 0x2A -> data.position(data.limit());
                case 0x35 -> throw new TransportException("Drive '/dev/sr0' is gone");
                default -> throw SenseException.of(address(), cdb, SenseData.of(2, 4, 8));
            }
            return data.position();
        }

        @Override
        public void close() {}
    }

    @BeforeEach
    void record() throws Exception {
        ScsiDevice device = new Recorder(folder.resolve("report").toString()).decorate(new Real());
        run(device);
        device.close();
        file = folder.resolve("report/_dev_sr0.scsi");
    }

    private static void run(ScsiDevice device) throws ScsiException {
        assertThatThrownBy(() -> device.execute(READY, ScsiDevice.NO_DATA, TIMEOUT))
                .isInstanceOf(NotReadyException.class)
                .hasMessageContaining("[2 04 08]");
        ByteBuffer capacity = ByteBuffer.allocateDirect(8);
        assertThat(device.execute(CAPACITY, capacity, TIMEOUT)).isEqualTo(8);
        assertThat(capacity.getInt(0)).isEqualTo(0x0B7F);
        assertThat(device.execute(SELECT, parameters(7), TIMEOUT)).isEqualTo(2);
        ByteBuffer blocks = ByteBuffer.allocateDirect(4096);
        assertThat(device.execute(READ, blocks, TIMEOUT)).isEqualTo(4003);
        assertThat(blocks.get(4000)).isEqualTo((byte) 1);
        assertThat(blocks.get(4002)).isEqualTo((byte) 2);
        device.execute(WRITE, ByteBuffer.allocateDirect(2048), TIMEOUT);
    }

    private static ByteBuffer parameters(int value) {
        return ByteBuffer.allocateDirect(2).put(0, (byte) 0).put(1, (byte) value);
    }

    private ScsiDevice replay(String suffix) throws TransportException {
        return transport.open(DeviceAddress.parse("replay:" + file + suffix));
    }

    @Test
    void recordingIsReadable() throws Exception {
        String text = Files.readString(file)
                .replaceFirst("opened \\S+,", "opened NOW,")
                .replaceAll("(?m)^ \\d+ us$", " N us");
        assertThat(text)
                .startsWith(
                        "=== Drive /dev/sr0 opened NOW, takes 32768 bytes a command\n\n"
                                + "TEST UNIT READY\n00 00 00 00 00 00\n"
                                + "+++ sense data = 70 00 02 00 00 00 00 0A 00 00 00 00 04 08 00 00 00 00\n"
                                + "+++ key=2  asc=04h  ascq=08h\n N us\n\n"
                                + "READ CAPACITY\n25 00 00 00 00 00 00 00 00 00\nFrom drive: 8b\n00 00 0b 7f 00 00 08 00\n N us\n")
                .contains("To drive: 2b\n00 07\n", "From drive: 4003b\n00*4000 01 02*2\n", "To drive: 2048b\n N us\n")
                .endsWith("=== Drive /dev/sr0 released\n\n");
    }

    @Test
    void replayAnswersAsTheDriveDid() throws Exception {
        try (ScsiDevice device = replay("")) {
            assertThat(device.maxTransfer()).isEqualTo(32768);
            run(device);
        }
    }

    @Test
    void otherCommandIsADepartureThatNamesLineAndBothCommands() throws Exception {
        try (ScsiDevice device = replay("#1")) {
            assertThatThrownBy(() -> device.execute(CAPACITY, ByteBuffer.allocateDirect(8), TIMEOUT))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("departs from the recording at line 3: expected TEST UNIT READY  00 00 00 00"
                            + " 00 00, got READ CAPACITY  25 00 00 00 00 00 00 00 00 00");
            assertThatThrownBy(() -> run(device)).hasMessageContaining("departs from the recording at line 3");
        }
    }

    @Test
    void otherParametersAreADeparture() throws Exception {
        try (ScsiDevice device = replay("#1")) {
            assertThatThrownBy(() -> device.execute(READY, ScsiDevice.NO_DATA, TIMEOUT));
            device.execute(CAPACITY, ByteBuffer.allocateDirect(8), TIMEOUT);
            assertThatThrownBy(() -> device.execute(SELECT, parameters(9), TIMEOUT))
                    .hasMessageContaining("expected MODE SELECT(10) with data 00 07, got 00 09");
        }
    }

    @Test
    void commandBehindTheEndIsADeparture() throws Exception {
        try (ScsiDevice device = replay("#1")) {
            run(device);
            assertThatThrownBy(() -> device.execute(READY, ScsiDevice.NO_DATA, TIMEOUT))
                    .hasMessageContaining("expected no further command, got TEST UNIT READY");
        }
    }

    @Test
    void eachOpeningIsTheNextUseOfTheDrive() throws Exception {
        replay("").close();
        assertThatThrownBy(() -> replay("")).hasMessageContaining("as use 2 of the drive: the recording has 1 of them");
        record();
        replay("").close();
        replay("#2").close();
    }

    @Test
    void lostAnswerIsRecordedAndReplayed() throws Exception {
        Cdb flush = Cdb.of("SYNCHRONIZE CACHE", Direction.NONE, 0x35, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        try (ScsiDevice device = new Recorder(folder.resolve("report").toString()).decorate(new Real())) {
            assertThatThrownBy(() -> device.execute(flush, ScsiDevice.NO_DATA, TIMEOUT));
        }
        try (ScsiDevice device = replay("#2")) {
            assertThatThrownBy(() -> device.execute(flush, ScsiDevice.NO_DATA, TIMEOUT))
                    .isInstanceOf(TransportException.class)
                    .hasMessage("Drive '/dev/sr0' is gone");
        }
    }

    @Test
    void logOfCommandsIsARecordingAsFarAsItShowsData() throws Exception {
        Files.write(
                file,
                List.of(
                        "",
                        "READ CAPACITY",
                        "25 00 00 00 00 00 00 00 00 00 ",
                        "From drive: 8b",
                        "00 00 0b 7f 00 00 08 00 ",
                        "     33 us     [ 0.000033 ]",
                        "",
                        "READ(10)",
                        "28 00 00 00 00 10 00 00 02 00",
                        "From drive: 4096b",
                        " 5 us"));
        try (ScsiDevice device = replay("#1")) {
            device.execute(CAPACITY, ByteBuffer.allocateDirect(8), TIMEOUT);
            assertThatThrownBy(() -> device.execute(READ, ByteBuffer.allocateDirect(4096), TIMEOUT))
                    .hasMessageContaining("at line 8")
                    .hasMessageContaining("4096 bytes from the drive, which were counted but not recorded");
        }
    }

    @Test
    void fileThatIsNoRecordingIsRefusedWithItsLine() throws Exception {
        Files.write(file, List.of("", "Dear reader,", "how are you?"));
        assertThatThrownBy(() -> replay(""))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("line 3: wanted bytes in hexadecimal, got 'how are you?'");
        assertThatThrownBy(() -> transport.open(DeviceAddress.parse("replay:" + folder.resolve("nowhere"))))
                .hasMessageContaining("There is no recording")
                .hasMessageContaining("BURNISH_SCSI_RECORD");
    }

    @Test
    void nothingIsRecordedUnlessWanted() {
        ScsiDevice device = new Real();
        assertThat(new Recorder(null).decorate(device)).isSameAs(device);
    }
}
