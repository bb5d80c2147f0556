package org.burnish.xorriso.run;

import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.image.LoadedImage;

/**
 * How a tree that is to be written came from what was loaded.
 *
 * @param loaded the image that was loaded, if one was
 * @param grows whether the session refers to the content of that image
 * @param predictedStart where the session will come to lie if that is not where it is written
 */
record Growth(Optional<LoadedImage> loaded, boolean grows, OptionalLong predictedStart) {

    /** A tree that is written whole. */
    static Growth none(Optional<LoadedImage> loaded) {
        return new Growth(loaded, false, OptionalLong.empty());
    }

    /** The image whose content the session refers to. */
    Optional<LoadedImage> base() {
        return grows ? loaded : Optional.empty();
    }

    boolean blind() {
        return predictedStart.isPresent();
    }
}
