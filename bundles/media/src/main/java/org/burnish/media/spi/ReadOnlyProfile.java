package org.burnish.media.spi;

import java.io.IOException;
import java.util.List;
import org.burnish.media.BlankRequest;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.Medium.Product;
import org.burnish.media.Medium.State;
import org.burnish.media.MediumSession;
import org.burnish.media.NominalSpeed;
import org.burnish.media.Preparation;
import org.burnish.media.RefusedException;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.mmc.ImplausibleReplyException;
import org.burnish.mmc.OpticalDrive;
import org.burnish.options.fact.Fact;
import org.burnish.scsi.SenseException;

/** The base of media that can only be read: pressed ones, and closed ones that a drive takes for them. */
public abstract class ReadOnlyProfile implements MediaProfile {

    private final String name;
    private final NominalSpeed speed;

    /**
     * Makes one.
     *
     * @param name what it is in words
     * @param speed what 1x means
     */
    protected ReadOnlyProfile(String name, NominalSpeed speed) {
        this.name = name;
        this.speed = speed;
    }

    /** Reads who made a medium; nobody knows by default. */
    protected Product product(OpticalDrive drive) throws IOException {
        return Product.UNKNOWN;
    }

    /** Reads the state, which is always closed. */
    @Override
    public Medium inspect(OpticalDrive drive, int profile) throws IOException {
        Product product = product(drive);
        long readable = DiscTracks.readable(drive);
        return Medium.of(profile, name, State.CLOSED, Medium.Traits.of(1, 1).at(speed))
                .with(product)
                .withSessions(sessions(drive, readable))
                .withReadable(readable)
                .withOverall(readable);
    }

    /** A drive that reports no sessions has one, as far as anybody can read. */
    private static List<MediumSession> sessions(OpticalDrive drive, long readable) throws IOException {
        try {
            List<MediumSession> reported =
                    DiscTracks.read(drive, drive.discInformation()).sessions();
            if (!reported.isEmpty()) {
                return reported;
            }
        } catch (SenseException | ImplausibleReplyException e) {
            // readers need not know this command, and nothing is written by what they report
        }
        return readable == 0 ? List.of() : List.of(new MediumSession(1, 0, readable));
    }

    @Override
    public TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        throw refusal(MediaFacts.cannotWrite(name, drive.address()));
    }

    @Override
    public Preparation blanker(OpticalDrive drive, Medium medium, BlankRequest request) throws IOException {
        throw refusal(MediaFacts.cannotBlank(name, drive.address()));
    }

    @Override
    public Preparation formatter(OpticalDrive drive, Medium medium, FormatRequest request) throws IOException {
        throw refusal(MediaFacts.cannotFormat(name, drive.address()));
    }

    private static RefusedException refusal(Fact subject) {
        return new RefusedException(subject, List.of(MediaFacts.readOnly()));
    }
}
