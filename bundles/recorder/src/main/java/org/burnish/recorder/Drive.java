package org.burnish.recorder;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageSession;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.MediumContent;
import org.burnish.image.StructureReport;
import org.burnish.media.BlankRequest;
import org.burnish.media.CloseRequest;
import org.burnish.media.FormatOverview;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.mmc.OpticalDrive;
import org.burnish.scsi.DeviceAddress;
import org.osgi.annotation.versioning.ProviderType;

/**
 * An open drive with its medium. Used by one thread at a time, except for {@link #blocks}. Closing it unlocks the tray
 * and never fails.
 */
@ProviderType
public interface Drive extends Closeable {

    DeviceAddress address();

    /** The symbolic name of the bundle that it was opened for, as far as that is known. */
    default Optional<String> user() {
        return Optional.empty();
    }

    /** The typed commands of the drive, for what this interface does not offer. */
    OpticalDrive optical();

    /** The medium as it was inspected last, or empty where none is loaded. */
    Optional<Medium> medium();

    /**
     * What can be done with the medium: as its drive reports, or, where the sessions are a chain of images, as what is on it
     * says. Empty without a medium.
     */
    default Optional<Medium.State> state() throws IOException {
        Optional<Medium> present = medium();
        if (present.isEmpty() || !present.get().next().chained()) {
            return present.map(Medium::state);
        }
        return Optional.of(ContentState.of(present.get(), content()));
    }

    /** The service that knows the medium, or empty where none is loaded or none knows it. */
    Optional<MediaProfile> profile();

    /** Inspects the medium anew. */
    Optional<Medium> reassess() throws IOException;

    /** Whether an image is on the medium, so that it counts as written: always asked of the medium itself. */
    boolean hasImage() throws IOException;

    /**
     * What is on the medium: wherever {@link #sessions} has an image, what the format of the newest one says ({@link
     * org.burnish.image.ImageFormat#content}). Without a medium there is nothing.
     */
    MediumContent content() throws IOException;

    /**
     * The same for a medium that is about to be written: of a large plain file, {@link #content} reads parts, this reads every
     * block below an LBA.
     *
     * @param end the block behind the last one that will be written
     */
    default MediumContent content(long end) throws IOException {
        return content();
    }

    /**
     * The first block from an LBA on that holds something, on a medium whose data may begin anywhere: a plain file. What lies
     * behind an image there is nobody's that the image knows.
     *
     * @param end the block behind the last one that will be written; what lies further is looked at in parts
     */
    default OptionalLong dataFrom(long start, long end) throws IOException {
        return OptionalLong.empty();
    }

    /**
     * The images behind the only one of {@link #sessions}, oldest first, in a plain file that is a copy of a medium with several
     * sessions: nothing leads to them. All blocks behind that image are read.
     */
    default List<ImageSession> copiedSessions() throws IOException {
        return List.of();
    }

    /** The sessions that hold an image, oldest first, on whatever kind of medium. */
    List<ImageSession> sessions() throws IOException;

    /**
     * The image that begins at an address, whether or not {@link #sessions} knows it; its number is 0 then.
     *
     * @param lba the image's first block
     */
    Optional<ImageSession> imageAt(long lba) throws IOException;

    /**
     * Makes an older image of an overwritable medium its newest: its head is copied to LBA 0. Younger images stay on the
     * medium, but are not found any more.
     *
     * @param session the image
     * @param blocks how many blocks it shall claim from its start on, at least its own
     * @throws org.burnish.media.RefusedException when that can't be done; nothing was changed
     */
    void activate(ImageSession session, long blocks, MediaListener listener) throws IOException;

    /** Of {@link #sessions}, the newest whose image is whole; empty where there is no image. */
    Optional<NewestImage> newest() throws IOException;

    /**
     * Looks at all that readers find images by, such as the head of overwritable media; see {@link
     * org.burnish.image.ImageFormat#inspect}.
     *
     * @param wanted of {@link #sessions}, those to look at
     */
    StructureReport inspect(List<ImageSession> wanted) throws IOException;

    /**
     * Chooses how fast the medium is read from now on, until another one is inspected; what a drive does not obey is no failure.
     *
     * @throws IOException when the drive can't be asked
     */
    default void readAt(ReadPace pace) throws IOException {}

    /** Reads blocks of the medium. */
    BlockSource blocks();

    /** Loads the image tree of a session; {@link LoadRequest#start} is one of {@link #sessions}. */
    LoadedImage load(LoadRequest request) throws IOException;

    /**
     * Loads the {@link #newest} image with its checksums.
     *
     * @throws IOException also when there is no medium or no image on it
     */
    default LoadedImage loadNewest() throws IOException {
        if (medium().isEmpty()) {
            throw new IOException("No medium in drive '" + address() + "'. Insert one and try again.");
        }
        NewestImage newest = newest().orElseThrow(() -> new IOException(
                "No image on the medium in drive '" + address() + "'. Choose another medium, or record one."));
        return load(LoadRequest.at(newest.session().start()));
    }

    /** The formats that the medium has and offers. */
    Optional<FormatOverview> formats() throws IOException;

    /**
     * Blanks the medium and inspects it anew.
     *
     * @return what was done
     * @throws org.burnish.media.RefusedException when that can't be done; nothing was changed
     */
    Done blank(BlankRequest request, MediaListener listener) throws IOException;

    /** Formats the medium and inspects it anew; like {@link #blank}. */
    Done format(FormatRequest request, MediaListener listener) throws IOException;

    /** Closes a track and a session that an interrupted run left damaged; like {@link #blank}. */
    Done closeDamaged(CloseRequest request, MediaListener listener) throws IOException;

    /** Opens the tray; the medium is gone then. */
    void eject() throws IOException;

    @Override
    void close();

    /** What blanking or formatting came to. */
    enum Done {
        /** Nothing needed to be done. */
        NOTHING,
        BLANKED,
        FORMATTED,
        /** A damaged track and its session were closed. */
        CLOSED,
        /** The image on an overwritable medium was made invalid. */
        INVALIDATED,
        /** An older image was made the newest. */
        ACTIVATED
    }
}
