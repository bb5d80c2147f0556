package org.burnish.transport.emulator.command;

import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.medium.DiscSummary;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.medium.TrackReport;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * READ TOC/PMA/ATIP, 43h (MMC-6, 6.25). Media other than CD have formats 0 and 1 only; the table is made up of the
 * tracks of the complete sessions.
 */
final class ReadToc implements DriveCommand {

    private static final int DATA_TRACK = 0x14;
    private static final int LEAD_OUT = 0xAA;
    private static final int DESCRIPTOR = 8;

    @Override
    public int opcode() {
        return 0x43;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition {
        LoadedMedium medium = drive.medium();
        boolean minutes = (cdb.u8(1) & 2) != 0;
        int format = cdb.u8(2) & 0x0F;
        if (format == 0) {
            format = cdb.u8(9) >> 6;
        }
        DiscSummary summary = medium.summary();
        int complete = summary.lastSession() == DiscSummary.COMPLETE ? summary.sessions() : summary.sessions() - 1;
        List<TrackReport> tracks = medium.tracks().stream()
                .filter(track -> track.session() <= complete)
                .toList();
        if (format > 1) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(2);
        }
        if (tracks.isEmpty()) {
            throw Sense.NO_TABLE_OF_CONTENTS.check();
        }
        Reply reply = format == 0
                ? table(tracks, cdb.u8(6), medium.readableBlocks(), minutes)
                : session(tracks, complete, minutes);
        reply.sendTo(data, cdb.u16(7));
    }

    private static Reply table(List<TrackReport> all, int from, long end, boolean minutes) throws CheckCondition {
        int last = all.get(all.size() - 1).number();
        if (from > last && from != LEAD_OUT) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(6);
        }
        List<TrackReport> tracks =
                all.stream().filter(track -> track.number() >= from).toList();
        int length = 2 + DESCRIPTOR * (tracks.size() + 1);
        Reply reply = new Reply(2 + length).u16(0, length).u8(2, 1).u8(3, last);
        int at = 4;
        for (TrackReport track : tracks) {
            reply.u8(at + 1, DATA_TRACK).u8(at + 2, track.number()).u32(at + 4, address(track.start(), minutes));
            at += DESCRIPTOR;
        }
        return reply.u8(at + 1, DATA_TRACK).u8(at + 2, LEAD_OUT).u32(at + 4, address(end, minutes));
    }

    private static Reply session(List<TrackReport> tracks, int complete, boolean minutes) {
        TrackReport first = tracks.stream()
                .filter(track -> track.session() == complete)
                .findFirst()
                .orElse(tracks.get(0));
        return new Reply(12)
                .u16(0, 10)
                .u8(2, 1)
                .u8(3, complete)
                .u8(5, DATA_TRACK)
                .u8(6, first.number())
                .u32(8, address(first.start(), minutes));
    }

    /** Minutes, seconds and frames count from 150 frames before block 0; more than 255 minutes can't be told. */
    private static long address(long lba, boolean minutes) {
        if (!minutes) {
            return lba;
        }
        long frames = Math.min(lba + 150, 256L * 60 * 75 - 1);
        return (frames / (60 * 75)) << 16 | (frames / 75 % 60) << 8 | (frames % 75);
    }
}
