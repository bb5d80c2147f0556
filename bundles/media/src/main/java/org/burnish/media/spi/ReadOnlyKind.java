package org.burnish.media.spi;

import java.io.IOException;
import java.util.List;
import org.burnish.media.Medium;
import org.burnish.media.Medium.Product;
import org.burnish.media.Medium.State;
import org.burnish.media.MediumSession;
import org.burnish.media.NominalSpeed;
import org.burnish.media.RefusedException;
import org.burnish.mmc.ImplausibleReplyException;
import org.burnish.mmc.OpticalDrive;
import org.burnish.scsi.SenseException;

/**
 * A kind of medium that can only be read: pressed ones, and closed ones that a drive takes for them.
 *
 * @param name what it is in words
 * @param speed what 1x means
 */
public record ReadOnlyKind(String name, NominalSpeed speed) {

    /** Reads the state, which is always closed. */
    public Medium inspect(OpticalDrive drive, int profile, Product product) throws IOException {
        long readable = DiscTracks.readable(drive);
        return new Medium(
                profile,
                name,
                State.CLOSED,
                product,
                sessions(drive, readable),
                readable,
                0,
                readable,
                -1,
                new Medium.Traits(false, false, false, false, 1, 1).at(speed));
    }

    /** A drive that tells nothing of sessions has one, as far as anybody can read. */
    private static List<MediumSession> sessions(OpticalDrive drive, long readable) throws IOException {
        try {
            List<MediumSession> told =
                    DiscTracks.read(drive, drive.discInformation()).sessions();
            if (!told.isEmpty()) {
                return told;
            }
        } catch (SenseException | ImplausibleReplyException e) {
            // readers need not know this command, and nothing is written by what they report
        }
        return readable == 0 ? List.of() : List.of(new MediumSession(1, 0, readable));
    }

    /**
     * The refusal of whatever would change it.
     *
     * @param what such as {@code write to}
     */
    public RefusedException refusal(OpticalDrive drive, String what) {
        return new RefusedException(
                "Cannot " + what + " " + name + " in drive '" + drive.address() + "'",
                List.of("it can only be read. Use blank or appendable media"));
    }
}
