package org.burnish.transport.emulator.sense;

/**
 * A condition that the emulated drive reports: sense key, additional sense code and qualifier (MMC-6, annex F). The
 * constants are the conditions that the drive itself can come into.
 *
 * @param key the sense key
 * @param asc the additional sense code
 * @param ascq its qualifier
 */
public record Sense(int key, int asc, int ascq) {

    public static final Sense NONE = new Sense(0x0, 0x00, 0x00);

    public static final Sense FORMATTING_IN_BACKGROUND = new Sense(0x0, 0x04, 0x04);
    public static final Sense NO_MEDIUM_TRAY_CLOSED = new Sense(0x2, 0x3A, 0x01);
    public static final Sense NO_MEDIUM_TRAY_OPEN = new Sense(0x2, 0x3A, 0x02);

    public static final Sense WRITE_ERROR = new Sense(0x3, 0x0C, 0x00);
    public static final Sense UNRECOVERED_READ_ERROR = new Sense(0x3, 0x11, 0x00);
    public static final Sense NO_SPARE_LOCATION = new Sense(0x3, 0x32, 0x00);
    public static final Sense NO_TABLE_OF_CONTENTS = new Sense(0x3, 0x57, 0x00);

    public static final Sense LOAD_FAILED = new Sense(0x4, 0x53, 0x00);

    public static final Sense PARAMETER_LIST_LENGTH = new Sense(0x5, 0x1A, 0x00);
    public static final Sense INVALID_OPERATION_CODE = new Sense(0x5, 0x20, 0x00);
    public static final Sense LBA_OUT_OF_RANGE = new Sense(0x5, 0x21, 0x00);
    public static final Sense INVALID_ADDRESS_FOR_WRITE = new Sense(0x5, 0x21, 0x02);
    public static final Sense INVALID_FIELD_IN_CDB = new Sense(0x5, 0x24, 0x00);
    public static final Sense INVALID_FIELD_IN_PARAMETERS = new Sense(0x5, 0x26, 0x00);
    public static final Sense COMMAND_SEQUENCE = new Sense(0x5, 0x2C, 0x00);
    public static final Sense INCOMPATIBLE_MEDIUM = new Sense(0x5, 0x30, 0x00);
    public static final Sense CANNOT_READ_INCOMPATIBLE_FORMAT = new Sense(0x5, 0x30, 0x02);
    public static final Sense CANNOT_WRITE_INCOMPATIBLE_FORMAT = new Sense(0x5, 0x30, 0x05);
    public static final Sense CANNOT_FORMAT_INCOMPATIBLE_MEDIUM = new Sense(0x5, 0x30, 0x06);
    public static final Sense MEDIUM_NOT_FORMATTED = new Sense(0x5, 0x30, 0x10);
    public static final Sense SAVING_NOT_SUPPORTED = new Sense(0x5, 0x39, 0x00);
    public static final Sense REMOVAL_PREVENTED = new Sense(0x5, 0x53, 0x02);
    public static final Sense END_OF_USER_AREA = new Sense(0x5, 0x63, 0x00);
    public static final Sense ILLEGAL_MODE_FOR_TRACK = new Sense(0x5, 0x64, 0x00);
    public static final Sense INCOMPLETE_TRACK_IN_SESSION = new Sense(0x5, 0x72, 0x03);
    public static final Sense PARTIAL_RESERVED_TRACK = new Sense(0x5, 0x72, 0x04);
    public static final Sense NO_MORE_RESERVATIONS = new Sense(0x5, 0x72, 0x05);

    public static final Sense MEDIUM_CHANGED = new Sense(0x6, 0x28, 0x00);
    public static final Sense WRITE_PROTECTED = new Sense(0x7, 0x27, 0x00);
    public static final Sense MISCOMPARE = new Sense(0xE, 0x1D, 0x00);
    public static final Sense DATA_PHASE = new Sense(0xB, 0x4B, 0x00);

    /** The drive is not ready; the qualifier says what it is doing. */
    public static Sense notReady(int qualifier) {
        return new Sense(0x2, 0x04, qualifier);
    }

    /** The refusal for this reason. */
    public CheckCondition check() {
        return new CheckCondition(fixed());
    }

    /** The refusal with the INFORMATION field reporting the block at which it happened. */
    public CheckCondition at(long lba) {
        byte[] bytes = fixed();
        bytes[0] |= (byte) 0x80;
        for (int i = 0; i < 4; i++) {
            bytes[3 + i] = (byte) (lba >> (24 - 8 * i));
        }
        return new CheckCondition(bytes);
    }

    /** Fixed format sense data, 18 bytes (SPC-4, 4.5.3). */
    public byte[] fixed() {
        byte[] bytes = new byte[18];
        bytes[0] = 0x70;
        bytes[2] = (byte) key;
        bytes[7] = 10;
        bytes[12] = (byte) asc;
        bytes[13] = (byte) ascq;
        return bytes;
    }

    /** The same with the progress indication (SPC-4, 4.5.2.4.4), 0 to 65535. */
    public byte[] progress(int part) {
        byte[] bytes = fixed();
        bytes[15] = (byte) 0x80;
        bytes[16] = (byte) (part >> 8);
        bytes[17] = (byte) part;
        return bytes;
    }

    /** The refusal for this reason, pointing at the byte of the CDB or of the parameters that is wrong. */
    public CheckCondition pointing(int index) {
        byte[] bytes = fixed();
        boolean inCdb = !equals(INVALID_FIELD_IN_PARAMETERS);
        bytes[15] = (byte) (inCdb ? 0xC0 : 0x80);
        bytes[16] = (byte) (index >> 8);
        bytes[17] = (byte) index;
        return new CheckCondition(bytes);
    }
}
