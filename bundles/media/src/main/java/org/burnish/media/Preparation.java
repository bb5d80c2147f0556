package org.burnish.media;

import java.io.IOException;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** A blanking, formatting or closing that is ready to be run. */
@ConsumerType
public interface Preparation {

    /** What running it will do. */
    enum Effect {
        /** Nothing needs to be done. */
        NONE,
        /** The drive blanks the medium. */
        BLANK,
        /** The drive formats the medium. */
        FORMAT,
        /** The drive closes a track and its session. */
        CLOSE,
        /**
         * The caller spoils the head of the image on an overwritable medium, or zeroes the first 32 blocks where it
         * holds something else; {@link #run} does nothing.
         */
        INVALIDATE
    }

    Effect effect();

    /** What the user should know beforehand, such as that another mode was chosen than the wanted one. */
    default List<MediaNote> notes() {
        return List.of();
    }

    /** Does it and waits for its end. The medium has to be inspected anew afterwards. */
    void run(MediaListener listener) throws IOException;
}
