package org.burnish.transport.emulator.cd;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** A sector of a CD as its main channel has it: 2352 bytes (ECMA-130, clause 14). */
public final class CdSector {

    /** The bytes of a sector. */
    public static final int LENGTH = 2352;

    private static final int HEADER_AT = 12;
    private static final int DATA_AT = 16;
    private static final int CODE_AT = 2064;

    private static final int SYNC = 0x80;
    private static final int HEADER = 0x20;
    private static final int DATA = 0x10;
    private static final int CODE = 0x08;

    private final boolean audio;
    private final byte[] bytes;

    private CdSector(boolean audio, byte[] bytes) {
        this.audio = audio;
        this.bytes = bytes;
    }

    /** A sector of sound. */
    public static CdSector audio(byte[] samples) {
        return new CdSector(true, Arrays.copyOf(samples, LENGTH));
    }

    /** A mode 1 sector with these 2048 bytes of user data. */
    public static CdSector mode1(long lba, byte[] userData) {
        byte[] bytes = new byte[LENGTH];
        Arrays.fill(bytes, 1, HEADER_AT - 1, (byte) 0xFF);
        int address = Msf.of(lba);
        bytes[HEADER_AT] = Bcd.of(address >> 16);
        bytes[HEADER_AT + 1] = Bcd.of(address >> 8);
        bytes[HEADER_AT + 2] = Bcd.of(address);
        bytes[HEADER_AT + 3] = 1;
        System.arraycopy(userData, 0, bytes, DATA_AT, userData.length);
        SectorCode.protect(bytes);
        return new CdSector(false, bytes);
    }

    /** Whether it is sound. */
    public boolean isAudio() {
        return audio;
    }

    /**
     * The parts of it that READ CD selects.
     *
     * @param selection byte 9 of the command: sync 80h, headers 60h, user data 10h, EDC and ECC 08h
     * @throws CheckCondition when the parts are not next to one another
     */
    public byte[] part(int selection) throws CheckCondition {
        if (audio) {
            return (selection & DATA) == 0 ? new byte[0] : bytes.clone();
        }
        boolean gap = (selection & (SYNC | HEADER | DATA)) == (SYNC | DATA)
                || (selection & (DATA | CODE)) == CODE && (selection & (SYNC | HEADER)) != 0;
        if (gap) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(9);
        }
        ByteArrayOutputStream part = new ByteArrayOutputStream(LENGTH);
        add(part, selection & SYNC, 0, HEADER_AT);
        add(part, selection & HEADER, HEADER_AT, DATA_AT);
        add(part, selection & DATA, DATA_AT, CODE_AT);
        add(part, selection & CODE, CODE_AT, LENGTH);
        return part.toByteArray();
    }

    private void add(ByteArrayOutputStream part, int selected, int from, int to) {
        if (selected != 0) {
            part.write(bytes, from, to - from);
        }
    }
}
