package org.burnish.transport.emulator.command;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.medium.CompactDisc;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * READ SUB-CHANNEL, 42h (MMC-6, clause 6): where the pick-up is, the media catalogue number, the recording code of a
 * track. The drive does not play.
 */
final class ReadSubChannel implements DriveCommand {

    private static final int NO_AUDIO_STATUS = 0x15;
    private static final int POSITION = 1;
    private static final int CATALOG = 2;
    private static final int ISRC = 3;
    private static final int TEXT = 20;
    private static final int VALID = 0x80;

    @Override
    public int opcode() {
        return 0x42;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition {
        CompactDisc disc = drive.medium().compactDisc().orElseThrow(Sense.CANNOT_READ_INCOMPATIBLE_FORMAT::check);
        boolean wantsQ = (cdb.u8(2) & 0x40) != 0;
        byte[] block = wantsQ ? block(disc, cdb) : new byte[0];
        new Reply(4 + block.length)
                .u8(1, NO_AUDIO_STATUS)
                .u16(2, block.length)
                .put(4, block)
                .sendTo(data, cdb.u16(7));
    }

    private static byte[] block(CompactDisc disc, Cdb cdb) throws CheckCondition {
        return switch (cdb.u8(3)) {
            case POSITION -> disc.position().position((cdb.u8(1) & 2) != 0);
            case CATALOG -> text(CATALOG, 0, 0, catalog(disc.programMemory()));
            case ISRC -> recordingCode(disc, cdb.u8(6));
            default -> throw Sense.INVALID_FIELD_IN_CDB.pointing(3);
        };
    }

    private static String catalog(List<TrackState> tracks) {
        return tracks.stream()
                .map(track -> track.cd().catalog())
                .filter(number -> !number.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static byte[] recordingCode(CompactDisc disc, int number) throws CheckCondition {
        TrackState track = disc.programMemory().stream()
                .filter(complete -> complete.number() == number)
                .findFirst()
                .orElseThrow(() -> Sense.INVALID_FIELD_IN_CDB.pointing(6));
        return text(ISRC, ISRC << 4 | track.cd().control(), number, track.cd().isrc());
    }

    private static byte[] text(int format, int adrControl, int number, String text) {
        return ByteBuffer.allocate(TEXT)
                .put((byte) format)
                .put((byte) adrControl)
                .put((byte) number)
                .put((byte) 0)
                .put((byte) (text.isEmpty() ? 0 : VALID))
                .put(text.getBytes(StandardCharsets.ISO_8859_1))
                .array();
    }
}
