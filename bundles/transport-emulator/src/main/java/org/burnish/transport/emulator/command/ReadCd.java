package org.burnish.transport.emulator.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.cd.CdSector;
import org.burnish.transport.emulator.cd.Msf;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.medium.CompactDisc;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * READ CD, BEh, and READ CD MSF, B9h (MMC-6, clause 6): sectors with any of their parts, error flags (there are no
 * errors) and the sub-channels.
 */
final class ReadCd implements DriveCommand {

    static final int BY_BLOCKS = 0xBE;
    static final int BY_TIME = 0xB9;

    private static final int FLAGS = 294;
    private static final int FLAGS_AND_SUMMARY = 296;
    private static final int RAW_SUB_CHANNEL = 1;
    private static final int Q_SUB_CHANNEL = 2;
    private static final int R_TO_W_SUB_CHANNEL = 4;
    private static final int R_TO_W_LENGTH = 96;

    private final int opcode;

    ReadCd(int opcode) {
        this.opcode = opcode;
    }

    @Override
    public int opcode() {
        return opcode;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition, IOException {
        CompactDisc disc = drive.medium().compactDisc().orElseThrow(Sense.CANNOT_READ_INCOMPATIBLE_FORMAT::check);
        int before = data.position();
        long begin = opcode == BY_TIME ? time(cdb, 3) : cdb.i32(2);
        long end = opcode == BY_TIME ? time(cdb, 6) : begin + cdb.u24(6);
        if (end < begin) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(6);
        }
        for (long lba = begin; lba < end; lba++) {
            sector(disc, lba, cdb, data);
        }
        drive.hasRead((long) data.position() - before);
    }

    private static long time(Cdb cdb, int index) throws CheckCondition {
        int packed = cdb.u24(index);
        if (!Msf.isValid(packed)) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(index);
        }
        return Msf.toLba(packed);
    }

    private static void sector(CompactDisc disc, long lba, Cdb cdb, ByteBuffer data)
            throws CheckCondition, IOException {
        CdSector sector = disc.sector(lba);
        require(sector, cdb.u8(1) >> 2 & 7, lba);
        put(sector.part(cdb.u8(9)), data, lba);
        put(new byte[errorFlags(cdb.u8(9) >> 1 & 3)], data, lba);
        put(subChannel(disc, lba, cdb.u8(10) & 7), data, lba);
    }

    private static void require(CdSector sector, int expected, long lba) throws CheckCondition {
        if (expected != 0 && expected != sector.type()) {
            throw Sense.ILLEGAL_MODE_FOR_TRACK.at(lba);
        }
    }

    private static int errorFlags(int field) throws CheckCondition {
        return switch (field) {
            case 0 -> 0;
            case 1 -> FLAGS;
            case 2 -> FLAGS_AND_SUMMARY;
            default -> throw Sense.INVALID_FIELD_IN_CDB.pointing(9);
        };
    }

    private static byte[] subChannel(CompactDisc disc, long lba, int field) throws CheckCondition {
        return switch (field) {
            case 0 -> new byte[0];
            case RAW_SUB_CHANNEL -> disc.subChannel(lba).raw();
            case Q_SUB_CHANNEL -> disc.subChannel(lba).formatted();
            case R_TO_W_SUB_CHANNEL -> new byte[R_TO_W_LENGTH];
            default -> throw Sense.INVALID_FIELD_IN_CDB.pointing(10);
        };
    }

    private static void put(byte[] part, ByteBuffer data, long lba) throws CheckCondition {
        if (data.remaining() < part.length) {
            throw Sense.DATA_PHASE.at(lba);
        }
        data.put(part);
    }
}
