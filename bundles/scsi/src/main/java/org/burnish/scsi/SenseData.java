package org.burnish.scsi;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Sense data (SPC-4, 4.5), fixed (70h, 71h) or descriptor format (72h, 73h). Codes that this version does not know
 * are values like any other. Truncated data are read as far as they go.
 *
 * @param responseCode byte 0 without the VALID bit; 0 when there were no data
 * @param key the sense key, 0 to 15
 * @param asc the additional sense code
 * @param ascq its qualifier
 * @param information the INFORMATION field where it is valid, usually an LBA
 * @param progress how far the drive is with an immediate command, 0 to 65535, where the sense key specific data have it
 * @param bytes all bytes as they came, read-only
 */
public record SenseData(
        int responseCode,
        int key,
        int asc,
        int ascq,
        OptionalLong information,
        OptionalInt progress,
        ByteBuffer bytes) {

    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ").withUpperCase();
    private static final int DEFERRED_FIXED = 0x71;
    private static final int DEFERRED_DESCRIPTOR = 0x73;
    private static final int MEDIUM_ERROR = 0x3;
    private static final int HARDWARE_ERROR = 0x4;
    private static final int BLANK_CHECK = 0x8;

    public SenseData {
        bytes = bytes.asReadOnlyBuffer();
    }

    @Override
    public ByteBuffer bytes() {
        return bytes.duplicate();
    }

    /** Sense data of these three codes, as fixed format without further fields. */
    public static SenseData of(int key, int asc, int ascq) {
        byte[] bytes = new byte[18];
        bytes[0] = 0x70;
        bytes[2] = (byte) key;
        bytes[7] = 10;
        bytes[12] = (byte) asc;
        bytes[13] = (byte) ascq;
        return parse(bytes);
    }

    /** Reads sense data. Bytes beyond the additional length are ignored. */
    public static SenseData parse(byte[] bytes) {
        int code = u8(bytes, 0) & 0x7F;
        return code == 0x72 || code == 0x73 ? descriptor(code, bytes) : fixed(code, bytes);
    }

    private static SenseData fixed(int code, byte[] bytes) {
        int key = u8(bytes, 2) & 0x0F;
        boolean valid = (u8(bytes, 0) & 0x80) != 0 && bytes.length >= 7;
        OptionalLong information = valid ? OptionalLong.of(unsigned(bytes, 3, 4)) : OptionalLong.empty();
        return new SenseData(
                code, key, u8(bytes, 12), u8(bytes, 13), information, progress(key, bytes, 15), copy(bytes));
    }

    private static SenseData descriptor(int code, byte[] bytes) {
        int key = u8(bytes, 1) & 0x0F;
        OptionalLong information = OptionalLong.empty();
        OptionalInt progress = OptionalInt.empty();
        int end = Math.min(bytes.length, 8 + u8(bytes, 7));
        for (int at = 8; at + 1 < end; at += 2 + u8(bytes, at + 1)) {
            switch (u8(bytes, at)) {
                case 0x00 -> {
                    if ((u8(bytes, at + 2) & 0x80) != 0 && at + 12 <= end) {
                        information = OptionalLong.of(unsigned(bytes, at + 4, 8));
                    }
                }
                case 0x02 -> progress = progress(key, bytes, at + 4);
                default -> {}
            }
        }
        return new SenseData(code, key, u8(bytes, 2), u8(bytes, 3), information, progress, copy(bytes));
    }

    private static ByteBuffer copy(byte[] bytes) {
        return ByteBuffer.wrap(bytes.clone());
    }

    /** The progress indication of SPC-4, 4.5.2.4.4: only for NO SENSE and NOT READY. */
    private static OptionalInt progress(int key, byte[] bytes, int at) {
        boolean reported = (key == 0 || key == 2) && (u8(bytes, at) & 0x80) != 0 && bytes.length >= at + 3;
        return reported ? OptionalInt.of((int) unsigned(bytes, at + 1, 2)) : OptionalInt.empty();
    }

    private static int u8(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xFF : 0;
    }

    private static long unsigned(byte[] bytes, int at, int length) {
        long value = 0;
        for (int i = at; i < at + length; i++) {
            value = value << 8 | u8(bytes, i);
        }
        return value;
    }

    /** Whether these are the three codes. */
    public boolean is(int wantedKey, int wantedAsc, int wantedAscq) {
        return key == wantedKey && asc == wantedAsc && ascq == wantedAscq;
    }

    /** All bytes as they came. */
    public byte[] toByteArray() {
        byte[] copy = new byte[bytes.remaining()];
        bytes().get(copy);
        return copy;
    }

    /** All bytes as they came, in hexadecimal. */
    public String hex() {
        return SPACED.formatHex(toByteArray());
    }

    /**
     * The block at which a command that transfers blocks failed: the INFORMATION field of sense data for that very command
     * (not deferred ones) with MEDIUM ERROR, HARDWARE ERROR or BLANK CHECK (MMC-6, annex F). A drive may be wrong: what it
     * names outside of the blocks that were asked for counts as nothing.
     *
     * @param start the first block that the command was for
     * @param blocks how many
     */
    public OptionalLong failedBlock(long start, long blocks) {
        boolean deferred = responseCode == DEFERRED_FIXED || responseCode == DEFERRED_DESCRIPTOR;
        boolean ofBlocks = key == MEDIUM_ERROR || key == HARDWARE_ERROR || key == BLANK_CHECK;
        if (deferred || !ofBlocks || information.isEmpty()) {
            return OptionalLong.empty();
        }
        long named = information.getAsLong();
        return named >= start && named < start + blocks ? information : OptionalLong.empty();
    }

    /** The codes as xorriso shows them, with their meaning: {@code [5 24 00] Illegal request. Invalid field in cdb.} */
    public String describe() {
        return String.format(
                Locale.ROOT,
                "[%X %02X %02X] %s. %s.",
                key,
                asc,
                ascq,
                SenseText.key(key),
                SenseText.additional(asc, ascq));
    }
}
