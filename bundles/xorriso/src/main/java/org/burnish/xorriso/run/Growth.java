package org.burnish.xorriso.run;

import java.util.Optional;
import org.burnish.image.LoadedImage;
import org.burnish.recorder.RecordingOptions;

/**
 * How a tree that is to be written came from what was loaded.
 *
 * @param loaded the image that was loaded, if one was
 * @param grows whether the session refers to the content of that image
 * @param predictedStart where the session will come to lie if that is not where it is written, else
 *     {@link RecordingOptions#HERE}
 */
record Growth(Optional<LoadedImage> loaded, boolean grows, long predictedStart) {

    /** The image whose content the session refers to. */
    Optional<LoadedImage> base() {
        return grows ? loaded : Optional.empty();
    }

    boolean blind() {
        return predictedStart != RecordingOptions.HERE;
    }
}
