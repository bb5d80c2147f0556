package org.burnish.media;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.burnish.mmc.OpticalDrive;
import org.burnish.options.OptionKey;
import org.burnish.options.fact.Fact;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A kind of medium, registered as a service with the property {@link #PROFILE}. It reads the medium's state, says
 * what it can do, and does it. Nothing it hands out changes the medium before it is run. Stateless: one object serves
 * all drives. Errors are {@link org.burnish.scsi.ScsiException} where the drive answered, and
 * {@link java.io.InterruptedIOException} when the thread was interrupted while it waited.
 */
@ConsumerType
public interface MediaProfile {

    /** Service property (Integer, or several): the profile numbers that this service knows (MMC-6, table 95). */
    String PROFILE = "mmc.profile";

    /**
     * Looks at the medium in a drive.
     *
     * @param drive a drive with a medium of the profile
     * @param profile the current profile as the drive reported it
     */
    Medium inspect(OpticalDrive drive, int profile) throws IOException;

    /**
     * The formats that the medium has and offers, or empty where formatting means nothing to it.
     */
    default Optional<FormatOverview> formats(OpticalDrive drive, Medium medium) throws IOException {
        return Optional.empty();
    }

    /** The names of the blanking modes that {@link #blanker} takes, such as {@code as_needed}. */
    default List<String> blankModes() {
        return List.of();
    }

    /**
     * The options that {@link #writer} understands; those of {@link WriteOptions} it has at least to refuse where the medium
     * can't do it. A request with any other is refused by its name before the profile sees it.
     */
    default List<OptionKey<?>> options() {
        return WriteOptions.all();
    }

    /**
     * Prepares the writing of one session.
     *
     * @throws RefusedException when the medium can't take it; it has every reason at once
     */
    TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException;

    /** Records audio, where media of this kind take it. */
    default Optional<AudioRecording> audio() {
        return Optional.empty();
    }

    /**
     * Prepares blanking.
     *
     * @throws RefusedException when the medium can't be blanked that way; it has every reason at once
     */
    Preparation blanker(OpticalDrive drive, Medium medium, BlankRequest request) throws IOException;

    /**
     * Prepares formatting.
     *
     * @throws RefusedException when the medium can't be formatted that way; it has every reason at once
     */
    Preparation formatter(OpticalDrive drive, Medium medium, FormatRequest request) throws IOException;

    /**
     * Prepares the closing of a track and a session that an interrupted run left damaged, so that the medium can be read
     * and, if not to be closed, take more sessions. Without damage nothing is done, unless it is forced.
     *
     * @throws RefusedException when nothing of that kind can be closed on the medium, as on overwritable ones
     */
    default Preparation closer(OpticalDrive drive, Medium medium, CloseRequest request) throws IOException {
        throw new RefusedException(
                MediaFacts.cannotClose(medium.name(), drive.address()),
                List.of(Fact.of("close.no-track", "the medium has no track that could stay open")));
    }
}
