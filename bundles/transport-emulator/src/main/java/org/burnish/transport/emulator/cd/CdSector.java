package org.burnish.transport.emulator.cd;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** A sector of a CD as its main channel has it: 2352 bytes (ECMA-130, clause 14). */
public final class CdSector {

    /** The bytes of a sector. */
    public static final int LENGTH = 2352;

    private static final int SOUND = 1;
    private static final int MODE_1 = 2;
    private static final int MODE_2_FORM_1 = 4;

    private static final int HEADER_AT = 12;
    private static final int HEADER_END = 16;
    private static final int FORM_1_DATA_AT = 24;
    private static final int USER_DATA = 2048;
    private static final int DATA_SUBMODE = 0x08;
    private static final int SYNC = 0x80;
    private static final int SUB_HEADER = 0x40;
    private static final int HEADER = 0x20;
    private static final int DATA = 0x10;
    private static final int CODE = 0x08;

    private final int type;
    private final int dataAt;
    private final byte[] bytes;

    private CdSector(int type, int dataAt, byte[] bytes) {
        this.type = type;
        this.dataAt = dataAt;
        this.bytes = bytes;
    }

    /** A sector of sound. */
    public static CdSector audio(byte[] samples) {
        return new CdSector(SOUND, 0, Arrays.copyOf(samples, LENGTH));
    }

    /** A mode 1 sector with these 2048 bytes of user data. */
    public static CdSector mode1(long lba, byte[] userData) {
        byte[] bytes = data(lba, 1, HEADER_END, userData);
        SectorCode.protectMode1(bytes);
        return new CdSector(MODE_1, HEADER_END, bytes);
    }

    /** A mode 2 form 1 sector with these 2048 bytes of user data; its sub-header, which is there twice, says data. */
    public static CdSector mode2Form1(long lba, byte[] userData) {
        byte[] bytes = data(lba, 2, FORM_1_DATA_AT, userData);
        bytes[HEADER_END + 2] = DATA_SUBMODE;
        bytes[HEADER_END + 6] = DATA_SUBMODE;
        SectorCode.protectForm1(bytes);
        return new CdSector(MODE_2_FORM_1, FORM_1_DATA_AT, bytes);
    }

    private static byte[] data(long lba, int mode, int dataAt, byte[] userData) {
        byte[] bytes = new byte[LENGTH];
        Arrays.fill(bytes, 1, HEADER_AT - 1, (byte) 0xFF);
        int address = Msf.of(lba);
        bytes[HEADER_AT] = Bcd.of(address >> 16);
        bytes[HEADER_AT + 1] = Bcd.of(address >> 8);
        bytes[HEADER_AT + 2] = Bcd.of(address);
        bytes[HEADER_AT + 3] = (byte) mode;
        System.arraycopy(userData, 0, bytes, dataAt, userData.length);
        return bytes;
    }

    /** Its type as READ CD has it (MMC-6, expected sector type): 1 sound, 2 mode 1, 4 mode 2 form 1. */
    public int type() {
        return type;
    }

    /**
     * The parts of it that READ CD selects.
     *
     * @param selection byte 9 of the command: sync 80h, sub-header 40h, header 20h, user data 10h, EDC and ECC 08h
     * @throws CheckCondition when the parts are not next to one another
     */
    public byte[] part(int selection) throws CheckCondition {
        if (type == SOUND) {
            return (selection & DATA) == 0 ? new byte[0] : bytes.clone();
        }
        int codeAt = dataAt + USER_DATA;
        ByteArrayOutputStream part = new ByteArrayOutputStream(LENGTH);
        int end = add(part, selection & SYNC, 0, HEADER_AT, 0);
        end = add(part, selection & HEADER, HEADER_AT, HEADER_END, end);
        end = add(part, selection & SUB_HEADER, HEADER_END, dataAt, end);
        end = add(part, selection & DATA, dataAt, codeAt, end);
        add(part, selection & CODE, codeAt, LENGTH, end);
        return part.toByteArray();
    }

    /** Adds a selected part; returns where the last one that was added ends. */
    private int add(ByteArrayOutputStream part, int selected, int from, int to, int end) throws CheckCondition {
        if (selected == 0 || from == to) {
            return end;
        }
        if (end != 0 && end != from) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(9);
        }
        part.write(bytes, from, to - from);
        return to;
    }
}
