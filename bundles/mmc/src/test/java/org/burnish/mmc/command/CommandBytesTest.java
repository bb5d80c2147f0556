package org.burnish.mmc.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.burnish.mmc.MmcCommand;
import org.burnish.mmc.command.StartStopUnit.Action;
import org.burnish.scsi.Cdb.Direction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** CDBs typed from MMC-6, clause 6, SPC-4, clause 6, and from the SCSI log of another burn program. */
class CommandBytesTest {

    private static final ByteBuffer TWO_BLOCKS = ByteBuffer.allocateDirect(4096);

    static Stream<Arguments> commands() {
        return Stream.of(
                arguments(new TestUnitReady(), "00 00 00 00 00 00", Direction.NONE, 0),
                arguments(new RequestSense(), "03 00 00 00 12 00", Direction.IN, 18),
                arguments(new Inquiry(), "12 00 00 00 24 00", Direction.IN, 36),
                arguments(new StartStopUnit(Action.STOP, true), "1b 01 00 00 00 00", Direction.NONE, 0),
                arguments(new StartStopUnit(Action.START, false), "1b 00 00 00 01 00", Direction.NONE, 0),
                arguments(new StartStopUnit(Action.EJECT, false), "1b 00 00 00 02 00", Direction.NONE, 0),
                arguments(new StartStopUnit(Action.LOAD, false), "1b 00 00 00 03 00", Direction.NONE, 0),
                arguments(new PreventAllowRemoval(true), "1e 00 00 00 01 00", Direction.NONE, 0),
                arguments(new PreventAllowRemoval(false), "1e 00 00 00 00 00", Direction.NONE, 0),
                arguments(new ReadFormatCapacities(0x11C), "23 00 00 00 00 00 00 01 1c 00", Direction.IN, 0x11C),
                arguments(new ReadCapacity(), "25 00 00 00 00 00 00 00 00 00", Direction.IN, 8),
                arguments(new Read10(0x01020304, 0x20), "28 00 01 02 03 04 00 00 20 00", Direction.IN, 65536),
                arguments(new Read12(0x01020304, 2), "a8 00 01 02 03 04 00 00 00 02 00 00", Direction.IN, 4096),
                arguments(new Write10(-150, TWO_BLOCKS), "2a 00 ff ff ff 6a 00 00 02 00", Direction.OUT, 0),
                arguments(
                        new Write12(0x0B60, TWO_BLOCKS, true), "aa 00 00 00 0b 60 00 00 00 02 80 00", Direction.OUT, 0),
                arguments(
                        new Write12(0x0B60, TWO_BLOCKS, false),
                        "aa 00 00 00 0b 60 00 00 00 02 00 00",
                        Direction.OUT,
                        0),
                arguments(new SynchronizeCache(true), "35 02 00 00 00 00 00 00 00 00", Direction.NONE, 0),
                arguments(new SynchronizeCache(false), "35 00 00 00 00 00 00 00 00 00", Direction.NONE, 0),
                arguments(new ReadToc(2, true, 0, 0x7D), "43 02 02 00 00 00 00 00 7d 00", Direction.IN, 0x7D),
                arguments(new ReadToc(0, false, 1, 12), "43 00 00 00 00 00 01 00 0c 00", Direction.IN, 12),
                arguments(new ReadToc(1, true, 0, 12), "43 02 01 00 00 00 00 00 0c 00", Direction.IN, 12),
                arguments(new ReadToc(3, true, 0, 4), "43 02 03 00 00 00 00 00 04 00", Direction.IN, 4),
                arguments(new ReadAtip(), "43 02 04 00 00 00 00 00 1c 00", Direction.IN, 28),
                arguments(new ReadCdText(0x0108), "43 00 05 00 00 00 00 01 08 00", Direction.IN, 0x0108),
                arguments(
                        new ReadCd(2, -150, 0x010203, ReadCd.WHOLE_SECTOR, 1, 0),
                        "be 08 ff ff ff 6a 01 02 03 f8 01 00",
                        Direction.IN,
                        0),
                arguments(
                        new ReadCd(0, 16, 2, ReadCd.USER_DATA, 0, 2048),
                        "be 00 00 00 00 10 00 00 02 10 00 00",
                        Direction.IN,
                        4096),
                arguments(new SendCueSheet(CueSheet.ofData(2916)), "5d 00 00 00 00 00 00 00 20 00", Direction.OUT, 0),
                arguments(
                        new GetEventStatusNotification(GetEventStatusNotification.MEDIA),
                        "4a 01 00 00 10 00 00 00 08 00",
                        Direction.IN,
                        8),
                arguments(new ReadDiscInformation(), "51 00 00 00 00 00 00 00 22 00", Direction.IN, 34),
                arguments(new ReadTrackInformation(1, 0xFF), "52 01 00 00 00 ff 00 00 24 00", Direction.IN, 36),
                arguments(new ReserveTrack(0x0B80), "53 00 00 00 00 00 00 0b 80 00", Direction.NONE, 0),
                arguments(new SendOpc(true), "54 01 00 00 00 00 00 00 00 00", Direction.NONE, 0),
                arguments(new ModeSense10(0x2A, 30), "5a 00 2a 00 00 00 00 00 1e 00", Direction.IN, 30),
                arguments(
                        new CloseTrackSession(CloseTrackSession.SESSION, 0, true),
                        "5b 01 02 00 00 00 00 00 00 00",
                        Direction.NONE,
                        0),
                arguments(
                        new CloseTrackSession(CloseTrackSession.TRACK, 0x0103, false),
                        "5b 00 01 00 01 03 00 00 00 00",
                        Direction.NONE,
                        0),
                arguments(new CloseTrackSession(6, 0, true), "5b 01 06 00 00 00 00 00 00 00", Direction.NONE, 0),
                arguments(new GetConfiguration(0, 0, 0xE0), "46 00 00 00 00 00 00 00 e0 00", Direction.IN, 0xE0),
                arguments(new GetConfiguration(2, 0x107, 16), "46 02 01 07 00 00 00 00 10 00", Direction.IN, 16),
                arguments(new GetPerformance(3, 0, 0, 1), "ac 00 00 00 00 00 00 00 00 01 03 00", Direction.IN, 24),
                arguments(new GetPerformance(0, 0x10, 0, 0), "ac 10 00 00 00 00 00 00 00 00 00 00", Direction.IN, 8),
                arguments(new SetCdSpeed(0x1E78, 0x1B90), "bb 00 1e 78 1b 90 00 00 00 00 00 00", Direction.NONE, 0),
                arguments(new Blank(Blank.MINIMAL, true, 0), "a1 11 00 00 00 00 00 00 00 00 00 00", Direction.NONE, 0),
                arguments(new Blank(Blank.FULL, false, 0), "a1 00 00 00 00 00 00 00 00 00 00 00", Direction.NONE, 0),
                arguments(new ReadBufferCapacity(), "5c 00 00 00 00 00 00 00 0c 00", Direction.IN, 12),
                arguments(
                        new ReadDiscStructure(1, 0, 0, 0x0A, 4),
                        "ad 01 00 00 00 00 00 0a 00 04 00 00",
                        Direction.IN,
                        4));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void commandIsEncodedAsTheStandardSays(MmcCommand<?> command, String hex, Direction direction, int length) {
        assertThat(command.cdb().hex()).isEqualTo(hex);
        assertThat(command.cdb().direction()).isEqualTo(direction);
        assertThat(command.transferLength()).isEqualTo(length);
        assertThat(command.timeout()).isPositive();
    }
}
