package org.burnish.transport.emulator.cd;

import java.nio.ByteBuffer;

/**
 * The Q sub-channel of a block in mode 2 or 3: a number instead of the position (ECMA-130, clause 22).
 *
 * @param control the control field of the track
 * @param mode 2 for the media catalogue number, 3 for the recording code of the track
 * @param number its 13 digits, or the five characters and seven digits of the recording code
 * @param pause whether the block is in the pause before the track, which the P sub-channel shows
 * @param lba the block
 */
public record SubChannelNumber(int control, int mode, String number, boolean pause, long lba) implements SubChannel {

    /** The mode of the media catalogue number. */
    public static final int CATALOG = 2;

    /** The mode of the recording code. */
    public static final int ISRC = 3;

    private static final int CHARACTERS = 5;

    @Override
    public byte[] formatted() {
        ByteBuffer channel = ByteBuffer.allocate(QFrame.FORMATTED);
        channel.put((byte) (control << 4 | mode)).putLong(mode == ISRC ? recordingCode() : digits(0, 0) << 12);
        return QFrame.finish(channel.put(Bcd.of(Msf.of(lba))));
    }

    /** Five characters of six bits, two bits of zero, seven digits, four bits of zero. */
    private long recordingCode() {
        long bits = 0;
        for (int i = 0; i < CHARACTERS; i++) {
            bits = bits << 6 | number.charAt(i) - '0' & 0x3F;
        }
        return digits(CHARACTERS, bits << 2) << 4;
    }

    private long digits(int from, long before) {
        long bits = before;
        for (int i = from; i < number.length(); i++) {
            bits = bits << 4 | number.charAt(i) & 0x0F;
        }
        return bits;
    }

    @Override
    public byte[] raw() {
        return QFrame.interleaved(formatted(), pause);
    }
}
