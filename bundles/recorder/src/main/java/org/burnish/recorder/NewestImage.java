package org.burnish.recorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.ImageSession;

/**
 * The image that is meant when nobody names one: the newest that goes on to its end.
 *
 * @param session the image
 * @param whole false where no image on the medium is whole, so that the newest of the torn ones has to do
 * @param torn the newer images that were passed over since their recording was given up, newest first
 */
public record NewestImage(ImageSession session, boolean whole, List<ImageSession> torn) {

    /** What the user should know before relying on it, a sentence or two each; empty where all is well. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (ImageSession passed : torn) {
            warnings.add(reported(passed) + " It is passed over for session " + session.number() + " at LBA "
                    + session.start() + ", which is whole.");
        }
        if (!whole) {
            warnings.add(reported(session) + " No session before it is whole. What is there of its files can be read.");
        }
        return List.copyOf(warnings);
    }

    /** Why it is not grown, or empty where it can be. */
    public Optional<String> objectionToGrowing() {
        return whole
                ? Optional.empty()
                : Optional.of(
                        "Nothing of the torn image is taken over into a new session, since nobody knows which of its"
                                + " files are sound.");
    }

    private static String reported(ImageSession session) {
        if (!session.readable()) {
            return "The head of session " + session.number() + " at LBA " + session.start() + " can't be read.";
        }
        return "The image of session " + session.number() + " at LBA " + session.start() + ", '" + session.volumeId()
                + "', is torn: the medium does not hold all of its " + session.blocks() + " blocks.";
    }
}
