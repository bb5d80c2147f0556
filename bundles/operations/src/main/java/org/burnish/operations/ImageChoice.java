package org.burnish.operations;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.burnish.image.ImageSession;
import org.burnish.recorder.Drive;
import org.burnish.recorder.NewestImage;

/**
 * Which image of a medium is meant when nobody names one, and whether a session may grow it: the one place where that is
 * decided.
 *
 * @param newest the newest image that is whole, or the newest torn one
 * @param objection why that image is not grown, where it shall be; the image is not loaded then
 * @param copiedToStart whether readers find the image at LBA 0, where a copy of its head is
 */
public record ImageChoice(NewestImage newest, Optional<String> objection, boolean copiedToStart) {

    /**
     * The choice for a drive.
     *
     * @param grow whether the next session shall grow the image
     * @return empty without a medium or without an image
     */
    public static Optional<ImageChoice> of(Drive drive, boolean grow) throws IOException {
        Optional<NewestImage> found = drive.medium().isPresent() ? drive.newest() : Optional.empty();
        return found.map(newest ->
                new ImageChoice(newest, grow ? newest.objectionToGrowing() : Optional.empty(), copied(drive, newest)));
    }

    /** Where a head makes the newest session valid, a copy of it is at LBA 0. */
    private static boolean copied(Drive drive, NewestImage newest) {
        return newest.torn().isEmpty()
                && drive.medium().filter(medium -> medium.next().head()).isPresent();
    }

    public ImageSession session() {
        return newest.session();
    }

    /** What the user should know before relying on the image. */
    public List<String> warnings() {
        return newest.warnings();
    }

    /** The LBA where readers find the image. */
    public long foundAt() {
        return copiedToStart ? 0 : session().start();
    }
}
