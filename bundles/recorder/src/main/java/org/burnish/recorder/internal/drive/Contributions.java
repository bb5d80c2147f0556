package org.burnish.recorder.internal.drive;

import java.io.IOException;
import java.util.List;
import org.burnish.image.Digests;
import org.burnish.image.ImageFormat;
import org.burnish.media.MediaProfile;

/** What others bring to recordings: services in a framework, and a fixed choice without one. */
public interface Contributions {

    List<ImageFormat> formats();

    /**
     * The format of a name.
     *
     * @throws IOException when there is none; the message names those that there are
     */
    ImageFormat format(String name) throws IOException;

    /** All kinds of media, once each. */
    List<MediaProfile> profiles();

    /** The ways to make checksums. */
    Digests digests();
}
