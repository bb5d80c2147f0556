package org.burnish.recorder;

import java.util.Optional;
import org.burnish.image.CheckRange;
import org.osgi.annotation.versioning.ProviderType;

/** The writing of a session to one or several media, while it goes on. */
@ProviderType
public interface Recording extends Ongoing<Outcome> {

    /** The name of the range that {@link #written} gives. */
    String WRITTEN = "image";

    /** How far it is; cheap, at any time, by any thread. */
    Progress progress();

    /**
     * What every drive got that got all: its blocks, padding included, with their checksum, to be compared with what is read
     * back. The head that goes to LBA 0 of overwritable media at the end is not among them. Empty before the end, where no
     * drive got all, and where no checksums are made.
     */
    default Optional<CheckRange> written() {
        return Optional.empty();
    }
}
