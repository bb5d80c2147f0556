package org.burnish.transport.emulator.cd;

import java.nio.ByteBuffer;

/**
 * The Q sub-channel of a block in mode 1: where the block lies (ECMA-130, clause 22).
 *
 * @param control the control field of the track
 * @param track the track number
 * @param index 0 in the pause before the track, 1 in it
 * @param relative the distance from the first block of the track, descending in the pause
 * @param lba the block
 */
public record SubChannelQ(int control, int track, int index, long relative, long lba) {

    private static final int ADR = 1;
    private static final int POSITION = 0x01;
    private static final int FORMATTED = 16;
    private static final int CRC_POLYNOMIAL = 0x1021;
    private static final int RAW = 96;
    private static final int Q = 0x40;

    /** The current position of READ SUB-CHANNEL, 12 bytes (MMC-6, format 01h). */
    public byte[] position(boolean minutes) {
        return ByteBuffer.allocate(12)
                .put((byte) POSITION)
                .put((byte) (ADR << 4 | control))
                .put((byte) track)
                .put((byte) index)
                .putInt(minutes ? Msf.of(lba) : (int) lba)
                .putInt(minutes ? Msf.of(relative - 150) : (int) relative)
                .array();
    }

    /** The Q sub-channel as READ CD returns it formatted: its 12 bytes and padding (MMC-6, READ CD). */
    public byte[] formatted() {
        ByteBuffer channel = ByteBuffer.allocate(FORMATTED);
        channel.put((byte) (control << 4 | ADR)).put(Bcd.of(track)).put(Bcd.of(index));
        time(channel, Msf.of(relative - 150));
        channel.put((byte) 0);
        time(channel, Msf.of(lba));
        channel.putShort((short) ~crc(channel.array()));
        return channel.array();
    }

    /** The eight sub-channels interleaved bit by bit, of which only P and Q say something. */
    public byte[] raw() {
        byte[] channel = formatted();
        byte[] interleaved = new byte[RAW];
        for (int bit = 0; bit < RAW; bit++) {
            boolean set = (channel[bit / 8] & 0x80 >> bit % 8) != 0;
            interleaved[bit] = (byte) ((index == 0 ? 0x80 : 0) | (set ? Q : 0));
        }
        return interleaved;
    }

    private static void time(ByteBuffer channel, int packed) {
        channel.put(Bcd.of(packed >> 16)).put(Bcd.of(packed >> 8)).put(Bcd.of(packed));
    }

    private static int crc(byte[] channel) {
        int crc = 0;
        for (int i = 0; i < 10; i++) {
            crc ^= (channel[i] & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ CRC_POLYNOMIAL;
            }
        }
        return crc & 0xFFFF;
    }
}
