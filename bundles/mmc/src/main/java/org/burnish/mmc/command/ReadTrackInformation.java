package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import org.burnish.mmc.MmcCommand;
import org.burnish.mmc.response.TrackInformation;
import org.burnish.scsi.Cdb;

/**
 * READ TRACK INFORMATION (MMC-6, 6.26), 36 bytes.
 *
 * @param addressType what the number is: 0 an LBA, 1 a track, 2 a session
 * @param number 4 bytes; track FFh is the invisible or incomplete one
 */
public record ReadTrackInformation(int addressType, int number) implements MmcCommand<TrackInformation> {

    /** The number is a track number. */
    public static final int TRACK = 1;

    private static final int LENGTH = 36;

    @Override
    public Cdb cdb() {
        return Cdb.of(
                "READ TRACK INFORMATION",
                Cdb.Direction.IN,
                0x52,
                addressType & 3,
                number >> 24,
                number >> 16,
                number >> 8,
                number,
                0,
                0,
                LENGTH,
                0);
    }

    @Override
    public int transferLength() {
        return LENGTH;
    }

    @Override
    public TrackInformation decode(ByteBuffer in) {
        return TrackInformation.decode(in);
    }
}
