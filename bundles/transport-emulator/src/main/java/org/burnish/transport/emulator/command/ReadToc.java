package org.burnish.transport.emulator.command;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.cd.Msf;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.medium.CompactDisc;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.medium.TableOfContents;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** READ TOC/PMA/ATIP, 43h (MMC-6, 6.25). Media other than CD have formats 0 and 1 only. */
final class ReadToc implements DriveCommand {

    private static final int FORMATTED = 0;
    private static final int SESSION = 1;
    private static final int FULL = 2;
    private static final int PROGRAM_MEMORY = 3;
    private static final int PRE_GROOVE = 4;
    private static final int TEXT = 5;
    private static final int POSITION = 0x10;
    private static final int LEAD_OUT = 0xAA;
    private static final int DESCRIPTOR = 8;

    @Override
    public int opcode() {
        return 0x43;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition {
        LoadedMedium medium = drive.medium();
        int format = cdb.u8(2) & 0x0F;
        if (format == 0) {
            format = cdb.u8(9) >> 6;
        }
        Reply reply = switch (format) {
            case FORMATTED -> formatted(table(medium), cdb.u8(6), isMinutes(cdb));
            case SESSION -> session(table(medium), isMinutes(cdb));
            case FULL -> RawToc.full(compactDisc(medium), table(medium), cdb.u8(6));
            case PROGRAM_MEMORY -> RawToc.programMemory(compactDisc(medium));
            case PRE_GROOVE -> preGroove(compactDisc(medium));
            case TEXT -> text(compactDisc(medium));
            default -> throw Sense.INVALID_FIELD_IN_CDB.pointing(2);
        };
        reply.sendTo(data, cdb.u16(7));
    }

    private static boolean isMinutes(Cdb cdb) {
        return (cdb.u8(1) & 2) != 0;
    }

    private static CompactDisc compactDisc(LoadedMedium medium) throws CheckCondition {
        return medium.compactDisc().orElseThrow(() -> Sense.INVALID_FIELD_IN_CDB.pointing(2));
    }

    private static TableOfContents table(LoadedMedium medium) throws CheckCondition {
        TableOfContents table = medium.tableOfContents();
        if (table.sessions().isEmpty()) {
            throw Sense.NO_TABLE_OF_CONTENTS.check();
        }
        return table;
    }

    private static Reply formatted(TableOfContents table, int from, boolean minutes) throws CheckCondition {
        List<TableOfContents.Track> all = table.tracks();
        TableOfContents.Track last = all.get(all.size() - 1);
        if (from > last.number() && from != LEAD_OUT) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(6);
        }
        List<TableOfContents.Track> tracks =
                all.stream().filter(track -> track.number() >= from).toList();
        int length = 2 + DESCRIPTOR * (tracks.size() + 1);
        Reply reply =
                new Reply(2 + length).u16(0, length).u8(2, all.get(0).number()).u8(3, last.number());
        int at = 4;
        for (TableOfContents.Track track : tracks) {
            describe(reply, at, track.control(), track.number(), address(track.start(), minutes));
            at += DESCRIPTOR;
        }
        describe(reply, at, last.control(), LEAD_OUT, address(table.last().leadOut(), minutes));
        return reply;
    }

    private static Reply session(TableOfContents table, boolean minutes) {
        TableOfContents.Track first = table.last().tracks().get(0);
        Reply reply = new Reply(12)
                .u16(0, 10)
                .u8(2, table.sessions().get(0).number())
                .u8(3, table.last().number());
        describe(reply, 4, first.control(), first.number(), address(first.start(), minutes));
        return reply;
    }

    private static void describe(Reply reply, int at, int control, int number, long address) {
        reply.u8(at + 1, POSITION | control).u8(at + 2, number).u32(at + 4, address);
    }

    private static Reply preGroove(CompactDisc disc) throws CheckCondition {
        byte[] atip = disc.atip()
                .orElseThrow(() -> Sense.INVALID_FIELD_IN_CDB.pointing(2))
                .encode();
        return new Reply(4 + atip.length).u16(0, 2 + atip.length).put(4, atip);
    }

    /** CD-TEXT as it is in the lead-in. A disc without is asked for a field that it does not have. */
    private static Reply text(CompactDisc disc) throws CheckCondition {
        byte[] packs = disc.programMemory().stream()
                .map(track -> track.cd().text())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow(() -> Sense.INVALID_FIELD_IN_CDB.pointing(2))
                .getBytes(StandardCharsets.ISO_8859_1);
        return new Reply(4 + packs.length).u16(0, 2 + packs.length).put(4, packs);
    }

    private static long address(long lba, boolean minutes) {
        return minutes ? Msf.of(lba) : lba;
    }
}
