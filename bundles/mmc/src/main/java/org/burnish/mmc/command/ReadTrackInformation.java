package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.burnish.mmc.MmcCommand;
import org.burnish.mmc.response.ReplyShape;
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
    private static final int INVISIBLE = 0xFF;
    private static final int MOST = 0xFFFF;

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
    public ReplyShape shape() {
        return TrackInformation.SHAPE;
    }

    /** A track is known by its number; which one an invisible track is, only the drive knows. */
    @Override
    public Optional<String> objection(TrackInformation reply) {
        boolean asked = addressType != TRACK || number == INVISIBLE || reply.number() == number;
        boolean counted = reply.number() > 0 && reply.number() < MOST && reply.session() > 0 && reply.session() < MOST;
        return asked && counted
                ? Optional.empty()
                : Optional.of("reports track " + reply.number() + " in session " + reply.session());
    }

    @Override
    public TrackInformation decode(ByteBuffer in) {
        return TrackInformation.decode(in);
    }
}
