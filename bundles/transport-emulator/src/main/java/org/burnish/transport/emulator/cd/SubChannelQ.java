package org.burnish.transport.emulator.cd;

import java.nio.ByteBuffer;

/**
 * The Q sub-channel of a block in mode 1: where the block lies (ECMA-130, clause 22).
 *
 * @param control the control field of the track
 * @param track the track number
 * @param index 0 in the pause before the track, 1 and more in it
 * @param relative the distance from the first block of the track, descending in the pause
 * @param lba the block
 */
public record SubChannelQ(int control, int track, int index, long relative, long lba) implements SubChannel {

    private static final int ADR = 1;
    private static final int POSITION = 0x01;

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

    @Override
    public byte[] formatted() {
        ByteBuffer channel = ByteBuffer.allocate(QFrame.FORMATTED);
        channel.put((byte) (control << 4 | ADR)).put(Bcd.of(track)).put(Bcd.of(index));
        time(channel, Msf.of(relative - 150));
        channel.put((byte) 0);
        time(channel, Msf.of(lba));
        return QFrame.finish(channel);
    }

    @Override
    public byte[] raw() {
        return QFrame.interleaved(formatted(), index == 0);
    }

    private static void time(ByteBuffer channel, int packed) {
        channel.put(Bcd.of(packed >> 16)).put(Bcd.of(packed >> 8)).put(Bcd.of(packed));
    }
}
