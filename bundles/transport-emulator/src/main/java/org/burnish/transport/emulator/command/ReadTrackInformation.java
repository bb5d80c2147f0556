package org.burnish.transport.emulator.command;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Predicate;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.medium.TrackReport;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** READ TRACK INFORMATION, 52h (MMC-6, 6.26). */
final class ReadTrackInformation implements DriveCommand {

    private static final int LENGTH = 48;
    private static final int INVISIBLE = 0xFF;

    @Override
    public int opcode() {
        return 0x52;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition {
        List<TrackReport> tracks = drive.medium().tracks();
        TrackReport found = tracks.stream()
                .filter(wanted(cdb, drive.medium().address(cdb.i32(2)), tracks))
                .findFirst()
                .orElseThrow(() -> Sense.INVALID_FIELD_IN_CDB.pointing(2));
        encode(found).sendTo(data, cdb.u16(7));
    }

    private static Predicate<TrackReport> wanted(Cdb cdb, long lba, List<TrackReport> tracks) throws CheckCondition {
        long number = cdb.u32(2);
        return switch (cdb.u8(1) & 3) {
            case 0 -> track -> track.start() <= lba && lba < track.start() + Math.max(1, track.size());
            case 1 -> number == INVISIBLE ? isOpenLast(tracks) : track -> track.number() == number;
            case 2 -> track -> track.session() == number;
            default -> throw Sense.INVALID_FIELD_IN_CDB.pointing(1);
        };
    }

    /** Track FFh is the one behind all others that can be recorded, or could if it were not damaged. */
    private static Predicate<TrackReport> isOpenLast(List<TrackReport> tracks) {
        int last = tracks.stream()
                .filter(track -> track.next().isPresent() || track.bits().damage())
                .mapToInt(TrackReport::number)
                .max()
                .orElse(0);
        return track -> track.number() == last;
    }

    private static Reply encode(TrackReport track) {
        TrackReport.Bits bits = track.bits();
        return new Reply(LENGTH)
                .u16(0, LENGTH - 2)
                .u8(2, track.number())
                .u8(3, track.session())
                .u8(5, (bits.damage() ? 0x20 : 0) | track.mode())
                .u8(6, flags(bits) | track.dataMode())
                .u8(7, (track.last().isPresent() ? 2 : 0) | (track.next().isPresent() ? 1 : 0))
                .u32(8, track.start())
                .u32(12, track.next().orElse(0))
                .u32(16, track.free())
                .u32(20, track.packet())
                .u32(24, track.size())
                .u32(28, track.last().orElse(0))
                .u8(32, track.number() >> 8)
                .u8(33, track.session() >> 8);
    }

    private static int flags(TrackReport.Bits bits) {
        return (bits.reserved() ? 0x80 : 0)
                | (bits.blank() ? 0x40 : 0)
                | (bits.incremental() ? 0x20 : 0)
                | (bits.fixed() ? 0x10 : 0);
    }
}
